// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.velocity.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VelocityKeysTest {

    private final VelocityKeys keys = new VelocityKeys("A".repeat(44));

    @Test
    void nothingOfTheAddressIsKept() {
        assertThat(keys.ofAddress("192.0.2.1")).matches("[0-9a-f]{32}").isNotEqualTo(keys.ofAddress("192.0.2.2"));
        assertThat(new VelocityKeys("B".repeat(44)).ofAddress("192.0.2.1")).isNotEqualTo(keys.ofAddress("192.0.2.1"));
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        assertThat(keys.ofAddress("2001:db8:1:2::1"))
                .isEqualTo(keys.ofAddress("2001:DB8:1:2:ffff:0:0:9"))
                .isEqualTo(keys.ofAddress("[2001:db8:1:2::7%eth0]"))
                .isNotEqualTo(keys.ofAddress("2001:db8:1:3::1"));
        assertThat(keys.ofAddress("::ffff:192.0.2.1")).isEqualTo(keys.ofAddress("192.0.2.1"));
    }

    @Test
    void whatIsNoAddressIsStillTold() {
        assertThat(keys.ofAddress("unknown")).isNotEqualTo(keys.ofAddress("not.an.address"));
        assertThat(keys.ofAddress("999.999.999.999")).matches("[0-9a-f]{32}");
    }

    @Test
    void anEmailIsTheSameWhateverItsCaseAndTag() {
        assertThat(keys.ofEmail("Ada+7@Example.org"))
                .isEqualTo(keys.ofEmail(" ada@example.org"))
                .isNotEqualTo(keys.ofEmail("adb@example.org"));
    }
}
