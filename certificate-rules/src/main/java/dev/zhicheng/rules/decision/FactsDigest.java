package dev.zhicheng.rules.decision;

import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.decision.internal.CertificateFacts;
import dev.zhicheng.rules.decision.internal.Code;
import dev.zhicheng.rules.decision.internal.FactRow;
import dev.zhicheng.rules.decision.internal.Unreadable;
import dev.zhicheng.rules.internal.Sha256;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import java.util.List;

/** The hash of the facts of an application. */
final class FactsDigest {

    private static final List<Fact> APPLICATION = of(Scope.APPLICATION);
    private static final List<Fact> CERTIFICATE = of(Scope.CERTIFICATE);
    private static final List<Fact> IMAGE = of(Scope.IMAGE);

    private FactsDigest() {}

    /** SHA-256 over one line per fact; no text can pass for another line, since line breaks in texts are escaped. */
    static String of(ApplicationFacts facts) {
        StringBuilder lines = new StringBuilder(2048);
        lines.append("applicationId=");
        escape(facts.written().applicationId(), lines);
        append(facts.row(), APPLICATION, lines);
        for (CertificateFacts certificate : facts.certificates()) {
            lines.append("\ncertificate");
            append(certificate.row(), CERTIFICATE, lines);
            for (FactRow image : certificate.images()) {
                lines.append("\nimage");
                append(image, IMAGE, lines);
            }
        }
        return Sha256.hex(lines.toString());
    }

    private static void append(FactRow row, List<Fact> facts, StringBuilder lines) {
        for (Fact fact : facts) {
            Object value = row.get(fact);
            if (value != null) {
                lines.append('\n').append(fact.key()).append(row.isNormalised(fact) ? "~" : "=");
                if (value instanceof Unreadable unreadable) {
                    lines.append('!').append(unreadable.fault());
                } else if (value instanceof Code code) {
                    lines.append(code.word());
                } else {
                    escape(value instanceof CitizenId id ? id.value() : value.toString(), lines);
                }
            }
        }
    }

    private static void escape(String text, StringBuilder lines) {
        if (text.indexOf('\n') < 0 && text.indexOf('\\') < 0 && text.indexOf('!') < 0) {
            lines.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\\' || c == '!') {
                lines.append('\\');
            }
            lines.append(c == '\n' ? 'n' : c);
        }
    }

    private static List<Fact> of(Scope scope) {
        return List.of(Fact.values()).stream()
                .filter(fact -> fact.scope() == scope)
                .toList();
    }
}
