package dev.zhicheng.rules.decision;

import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.decision.internal.CertificateFacts;
import dev.zhicheng.rules.decision.internal.Code;
import dev.zhicheng.rules.decision.internal.FactRow;
import dev.zhicheng.rules.decision.internal.Unreadable;
import dev.zhicheng.rules.internal.Utf8Text;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The hash of the facts of an application. */
final class FactsDigest {

    private static final Key[] APPLICATION = of(Scope.APPLICATION);
    private static final Key[] CERTIFICATE = of(Scope.CERTIFICATE);
    private static final Key[] IMAGE = of(Scope.IMAGE);
    private static final int USUAL_LENGTH = 2048;

    private final Utf8Text lines = new Utf8Text(USUAL_LENGTH);

    private FactsDigest() {}

    /** A fact and the beginning of its line, encoded once. */
    private record Key(Fact fact, byte[] line) {}

    /** SHA-256 over one line per fact; no text can pass for another line, since line breaks in texts are escaped. */
    static String of(ApplicationFacts facts) {
        FactsDigest digest = new FactsDigest();
        digest.lines.append("applicationId=");
        digest.escape(facts.written().applicationId());
        digest.append(facts.row(), APPLICATION);
        for (CertificateFacts certificate : facts.certificates()) {
            digest.lines.append("\ncertificate");
            digest.append(certificate.row(), CERTIFICATE);
            for (FactRow image : certificate.images()) {
                digest.lines.append("\nimage");
                digest.append(image, IMAGE);
            }
        }
        return digest.lines.sha256();
    }

    private void append(FactRow row, Key[] keys) {
        for (Key key : keys) {
            Object value = row.get(key.fact);
            if (value != null) {
                lines.append(key.line);
                lines.append(row.isNormalised(key.fact) ? '~' : '=');
                append(value);
            }
        }
    }

    private void append(Object value) {
        if (value instanceof Unreadable unreadable) {
            lines.append('!');
            lines.append(unreadable.fault());
        } else if (value instanceof Code code) {
            lines.append(code.word());
        } else {
            escape(value instanceof CitizenId id ? id.value() : value.toString());
        }
    }

    private void escape(String text) {
        if (!isToEscape(text)) {
            lines.append(text);
            return;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isToEscape(c)) {
                escaped.append('\\');
            }
            escaped.append(c == '\n' ? 'n' : c);
        }
        lines.append(escaped.toString());
    }

    private static boolean isToEscape(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('!') >= 0;
    }

    private static boolean isToEscape(char c) {
        return c == '\n' || c == '\\' || c == '!';
    }

    private static Key[] of(Scope scope) {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.scope() == scope)
                .map(fact -> new Key(fact, ("\n" + fact.key()).getBytes(StandardCharsets.UTF_8)))
                .toArray(Key[]::new);
    }
}
