package dev.zhicheng.rules.decision;

import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Language;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A decision in words, for the person it is about: outcome, every reason with the clause and its very words, what to do, and
 * by what it was decided. As plain text or as a small page of HTML without scripts, styles from elsewhere or images.
 *
 * <p>It holds nothing that {@link DecisionWriter} would not write. Immutable and thread-safe.
 */
public final class Explanation {

    private final Decision decision;
    private final Locale locale;
    private final boolean chinese;

    private Explanation(Decision decision, Locale locale) {
        this.decision = decision;
        this.locale = locale;
        this.chinese = Language.of(locale) == Language.ZH;
    }

    /** The explanation of a decision; Chinese for a Chinese locale, English for any other. */
    public static Explanation of(Decision decision, Locale locale) {
        return new Explanation(decision, locale);
    }

    /** Plain text, lines ended by LF. */
    public String toText() {
        StringBuilder text = new StringBuilder(1024);
        text.append(heading()).append('\n');
        for (CertificateDecision certificate : decision.certificates()) {
            text.append('\n').append(title(certificate)).append('\n');
            for (Finding finding : certificate.findings()) {
                text.append("  - [").append(mark(finding)).append("] ").append(finding.message(locale));
                text.append('\n');
                for (Citation citation : finding.citations()) {
                    text.append("      ").append(cited(citation)).append('\n');
                }
            }
            List<NextAction> actions = certificate.nextActions();
            if (!actions.isEmpty()) {
                text.append("  ").append(word("下一步：", "What to do:")).append('\n');
                actions.forEach(action ->
                        text.append("  * ").append(action.message(locale)).append('\n'));
            }
        }
        return text.append('\n').append(footing()).append('\n').toString();
    }

    /** A complete page of HTML 5 in UTF-8, well-formed as XML. */
    public String toHtml() {
        StringBuilder html = new StringBuilder(2048);
        html.append("<!DOCTYPE html>\n<html lang=\"").append(chinese ? "zh" : "en");
        html.append("\">\n<head><meta charset=\"utf-8\"/><title>").append(escape(heading()));
        html.append("</title></head>\n<body>\n<h1>").append(escape(heading())).append("</h1>\n");
        for (CertificateDecision certificate : decision.certificates()) {
            html.append("<section>\n<h2>").append(escape(title(certificate))).append("</h2>\n");
            list(html, certificate.findings().stream().map(this::item).toList());
            List<NextAction> actions = certificate.nextActions();
            if (!actions.isEmpty()) {
                html.append("<h3>").append(escape(word("下一步", "What to do"))).append("</h3>\n");
                list(
                        html,
                        actions.stream()
                                .map(action -> escape(action.message(locale)))
                                .toList());
            }
            html.append("</section>\n");
        }
        return html.append("<footer><small>")
                .append(escape(footing()))
                .append("</small></footer>\n</body>\n</html>\n")
                .toString();
    }

    private String item(Finding finding) {
        String citations = finding.citations().stream()
                .map(citation -> "<blockquote>" + escape(cited(citation)) + "</blockquote>")
                .collect(Collectors.joining());
        return "<strong>" + escape(mark(finding)) + "</strong> " + escape(finding.message(locale)) + citations;
    }

    private static void list(StringBuilder html, List<String> items) {
        if (!items.isEmpty()) {
            html.append("<ul>\n");
            items.forEach(item -> html.append("<li>").append(item).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    private String heading() {
        return word("申报 ", "Application ") + decision.applicationId();
    }

    private String title(CertificateDecision certificate) {
        String number = certificate.number() == null ? word("（无编号）", "(no number)") : certificate.number();
        TitleLevel level = certificate.level();
        String levelName = level == null ? "" : word("，", ", ") + level.chineseName();
        return word("证书 ", "Certificate ")
                + number
                + levelName
                + word("：", ": ")
                + certificate.outcome().inWords(locale);
    }

    private String mark(Finding finding) {
        if (finding.verdict() == Verdict.WARN) {
            return word("提示", "note");
        }
        if (finding.verdict() == Verdict.OVERRIDDEN) {
            return word("例外", "exception");
        }
        return finding.outcome().inWords(locale);
    }

    private String cited(Citation citation) {
        return citation.source() + " " + citation.clause() + word("：“", ": “") + citation.quote() + "”";
    }

    private String footing() {
        Policy policy = decision.policy();
        Receipt receipt = decision.receipt();
        return word("依据 ", "By ") + policy.id() + " " + policy.version() + " (" + receipt.policySha256() + "), "
                + word("事实 ", "on facts ") + receipt.factsSha256();
    }

    private String word(String zh, String en) {
        return chinese ? zh : en;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
