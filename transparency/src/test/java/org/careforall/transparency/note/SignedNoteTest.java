// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String SPECIFICATIONS_KEY =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String SPECIFICATIONS_NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** Test keys of golang.org/x/mod/sumdb/note. */
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_PRIVATE = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String GO_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String GO_NOTE = GO_TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SigningKey own = new SigningKey("log.example/a", new byte[32]);

    @Test
    void theSpecificationsNoteIsVerified() {
        assertThat(verified(SPECIFICATIONS_NOTE, SPECIFICATIONS_KEY)).contains("This is an example message.\n");
    }

    @Test
    void whatGoSignsWeSignToTheByte() {
        byte[] typed = Base64.getDecoder().decode(GO_PRIVATE);
        SigningKey key = new SigningKey("PeterNeumann", Arrays.copyOfRange(typed, 1, 33));

        assertThat(key.verifier()).hasToString(GO_KEY);
        assertThat(key.sign(GO_TEXT)).hasToString(GO_NOTE);
    }

    /** RFC 8032, section 7.1, tests 1 and 2. */
    @Test
    void thePublicKeyIsThatOfTheSeed() {
        assertThat(Ed25519.publicKey(hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")))
                .isEqualTo(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        assertThat(Ed25519.publicKey(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")))
                .isEqualTo(hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    }

    @Test
    void noBitOfANoteCanChange() {
        byte[] note = own.sign("a\n1\nb\n").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] altered = note.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            String text = new String(altered, java.nio.charset.StandardCharsets.UTF_8);
            assertThat(verified(text, own.verifier().toString())).as(text).isEmpty();
        }
    }

    @Test
    void anothersSignatureBesideOursIsIgnored() {
        String note = own.sign("text\n") + "— somebody.else AAAAAAAA\n";

        assertThat(verified(note, own.verifier().toString())).contains("text\n");
        assertThat(verified(note, SPECIFICATIONS_KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n\n- a b\n",
                "text\n\n— a b c\n",
                "t\n\n— a AAAA\n"
            })
    void whatIsNoNoteIsNotRead(String note) {
        assertThat(SignedNote.parse(note)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a+b", "a b", "a\nb"})
    void aNameHasNoSpacesAndNoPlus(String name) {
        assertThatThrownBy(() -> new SigningKey(name, new byte[32])).hasMessageContaining("name");
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedWithoutTellingIt() {
        assertThatThrownBy(() -> new SigningKey("a", new byte[31])).hasMessage("an Ed25519 key has 32 bytes, not 31");
    }

    @Test
    void aVerifierKeyWithAnothersIdIsNone() {
        assertThat(VerifierKey.parse(SPECIFICATIONS_KEY)).isPresent();
        assertThat(VerifierKey.parse(SPECIFICATIONS_KEY.replace("530d903a", "530d903b")))
                .isEmpty();
        assertThat(VerifierKey.parse(SPECIFICATIONS_KEY.replace("530d903a", "530D903A")))
                .isEmpty();
        assertThat(VerifierKey.parse("example.com/foo")).isEmpty();
    }

    @Test
    void aCheckpointIsReadOfItsOwnLogOnly() {
        Checkpoint checkpoint = new Checkpoint("log.example/a", 7, new byte[32]);
        String note = own.sign(checkpoint.text()).toString();

        assertThat(Checkpoint.verified(note, own.verifier())).contains(checkpoint);
        String foreign = own.sign(new Checkpoint("log.example/b", 7, new byte[32]).text())
                .toString();
        assertThat(Checkpoint.verified(foreign, own.verifier())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n07\nAA==\n", "a\n1\n\n", "a\n-1\n", "a\n1\nAAAA\n", "\n1\n"})
    void whatIsNoCheckpointIsNotRead(String text) {
        String root = Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(Checkpoint.parse(text)).isEmpty();
        assertThat(Checkpoint.parse("a\n1\n" + root + "\nextension\n")).isPresent();
        assertThat(Checkpoint.parse("a\n1\n" + root)).isEmpty();
    }

    private static java.util.Optional<String> verified(String note, String key) {
        return SignedNote.parse(note)
                .flatMap(signed -> signed.verified(VerifierKey.parse(key).orElseThrow()));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
