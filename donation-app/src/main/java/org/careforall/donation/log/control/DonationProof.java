// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.log.control;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shows that a donation's bookings are in the log.
 *
 * @param entries those that the checkpoint covers, in the order of the log
 * @param treeSize the checkpoint's
 * @param checkpoint the signed note
 * @param pending how many bookings the checkpoint does not cover yet
 */
@Schema(name = "DonationProof", example = """
                {"entries": [{"leafIndex": 1, "leaf": "eyJjYW1wYWlnbiI6Ii4uLiJ9",
                 "hashes": ["lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c="],
                 "meaning": {"donationId": "01931f6e-0000-7000-8000-000000000003", "salt": "3q2+796tvu/erb7v3q2+7w==",
                 "kind": "CAPTURE", "sentence": "Your payment was taken and booked to the campaign."}}],
                 "treeSize": 2, "checkpoint": "localhost:9080/api/donations/log\\n2\\n…\\n\\n— …\\n", "pending": 0}""")
public record DonationProof(List<Entry> entries, long treeSize, String checkpoint, int pending) {

    /**
     * One booking.
     *
     * @param leaf base64 of the exact bytes that are hashed
     * @param hashes base64: the inclusion proof of RFC 9162, from the leaf's sibling upwards
     */
    @Schema(name = "DonationProofEntry")
    public record Entry(long leafIndex, String leaf, List<String> hashes, Meaning meaning) {}

    /**
     * What opens the leaf's commitment: it is the HMAC-SHA256, under the salt, of {@code careforall-donation-v1}, a newline and
     * the donation's id.
     *
     * @param salt base64
     * @param kind as in the leaf
     * @param sentence the same in words
     */
    @Schema(name = "DonationProofMeaning")
    public record Meaning(UUID donationId, String salt, String kind, String sentence) {}
}
