package dev.zhicheng.samples.quickstart;

import dev.zhicheng.core.credential.KeySigner;
import dev.zhicheng.core.credential.Signer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** A key that lives as long as the program; a portal reads its own with {@code KeySigner.ofPkcs12} or from its HSM. */
final class TestKey {

    private TestKey() {}

    static Signer signer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return KeySigner.of(generator.generateKeyPair());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
