package dev.zhicheng.rules.review.internal;

import dev.zhicheng.rules.policy.Text;
import dev.zhicheng.rules.review.Examined;
import dev.zhicheng.rules.review.OverrideGround;
import dev.zhicheng.rules.review.ReviewPlan;
import dev.zhicheng.rules.review.ReviewRole;
import dev.zhicheng.rules.review.Stage;
import dev.zhicheng.rules.review.StageMedium;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays out a plan from top to bottom: the holder, the stages, the number; returns on the right, by-passes on the left. */
public final class ChainDrawing {

    private static final int WIDTH = 880;
    private static final int LEFT = 78;
    private static final int RIGHT = 748;
    private static final int MIDDLE = (LEFT + RIGHT) / 2;
    private static final int TOP = 28;
    private static final int CARD = 72;
    private static final int ROW = 30;
    private static final int GAP = 34;
    private static final int FOOT = 46;
    private static final double NOTES_FROM = LEFT + 62.0;
    private static final double NOTES_TO = RIGHT - 18.0;

    private static final String INK = "#1d2f45";
    private static final String MUTED = "#62748a";
    private static final String EDGE = "#c7d2de";
    private static final String PATH = "#2b5c8a";
    private static final String BACK = "#b3403a";
    private static final String PAPER = "#a8741a";

    private final ReviewPlan plan;
    private final Locale locale;
    private final SvgPen pen;
    private final List<List<List<String>>> notes = new ArrayList<>();
    private final int height;

    /** A drawing of this plan with notes in this language. */
    public ChainDrawing(ReviewPlan plan, Locale locale) {
        this.plan = plan;
        this.locale = locale;
        notes.add(rows(notesOnEntry()));
        plan.stages().forEach(stage -> notes.add(rows(notes(stage))));
        notes.add(List.of());
        this.height = y(plan.stages().size() + 1) + CARD + FOOT;
        this.pen = new SvgPen(WIDTH, height, say("审核流程", "The review chain"));
    }

    /** The document. */
    public String draw() {
        pen.box(0.5, 0.5, WIDTH - 1, height - 1, 14, "#fbfcfe", "#e3e9f0");
        List<Stage> stages = plan.stages();
        forward(stages.size());
        returns(stages.size());
        applicant();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).skippable()) {
                bypass(i + 1);
            }
            stage(i + 1, stages.get(i));
        }
        number(stages.size() + 1);
        legend();
        return pen.done();
    }

    private void forward(int stages) {
        for (int i = 0; i <= stages; i++) {
            int from = y(i) + height(i);
            pen.line("M" + MIDDLE + " " + from + " V" + (from + GAP - 4), PATH, 2);
            pen.head(MIDDLE, from + GAP - 1, 0, 1, PATH);
        }
    }

    /** One rail up to the holder, which every stage feeds; a stage's return may also end at any stage before it. */
    private void returns(int stages) {
        int rail = RIGHT + 44;
        int holder = middle(0);
        int last = middle(stages);
        pen.line("M" + rail + " " + (last - 14) + " V" + (holder + 14), BACK, 1.6);
        pen.line("M" + rail + " " + (holder + 14) + " q0 -14 -14 -14 H" + (RIGHT + 8), BACK, 1.6);
        pen.head(RIGHT + 3, holder, -1, 0, BACK);
        for (int i = 1; i <= stages; i++) {
            int out = middle(i);
            pen.line("M" + RIGHT + " " + out + " h30 q14 0 14 -14", BACK, 1.6);
        }
        String words = say(
                "退回本人或此前环节；补正后回到退回的环节", "returned to the holder or an earlier stage; resumes where it was returned");
        int centre = (holder + last) / 2;
        pen.text(
                rail + 20.0,
                centre,
                words,
                12,
                BACK,
                "text-anchor",
                "middle",
                "transform",
                "rotate(90 " + (rail + 20) + " " + centre + ")");
    }

    private void bypass(int index) {
        int from = y(index) - GAP / 2;
        int to = y(index) + height(index) + GAP / 2;
        int rail = LEFT - 26;
        String path = "M" + (MIDDLE - 6) + " " + from + " H" + (rail + 12) + " q-12 0 -12 12 V" + (to - 12)
                + " q0 12 12 12 H" + (MIDDLE - 9);
        pen.line(path, PATH, 1.6, "stroke-dasharray", "5 4");
        pen.head(MIDDLE - 4, to, 1, 0, PATH);
        int centre = (from + to) / 2;
        pen.text(
                rail - 8.0,
                centre,
                say("无主管部门的跳过", "skipped when there is none"),
                12,
                PATH,
                "text-anchor",
                "middle",
                "transform",
                "rotate(-90 " + (rail - 8) + " " + centre + ")");
    }

    private void applicant() {
        ReviewRole holder = plan.applicant();
        card(0, "#eef4fa", PATH, new Text("填报、提交", "Enter and submit"), holder, holder.clauses());
    }

    private List<String> notesOnEntry() {
        List<String> found = new ArrayList<>();
        if (plan.timetable().deadline() != null) {
            found.add(say("截止 ", "by ") + plan.timetable().deadline());
        }
        if (!plan.proxies().isEmpty()) {
            found.add(say("可代填，本人确认", "entry by proxy, confirmed by the holder"));
        }
        return found;
    }

    private void stage(int index, Stage stage) {
        boolean paper = stage.medium() == StageMedium.PAPER;
        card(index, paper ? "#fff8ea" : "#ffffff", paper ? PAPER : EDGE, stage.name(), stage.role(), stage.clauses());
        String medium = stage.medium().label().in(locale);
        double width = SvgPen.width(medium, 12) + 22;
        String colour = paper ? PAPER : PATH;
        pen.box(RIGHT - 18 - width, y(index) + 14.0, width, 22, 11, "none", colour);
        pen.text(RIGHT - 18 - width / 2, y(index) + 29.5, medium, 12, colour, "text-anchor", "middle");
    }

    private List<String> notes(Stage stage) {
        List<String> found = new ArrayList<>();
        found.add(stage.role().basis().label().in(locale));
        if (stage.role().needsGrant()) {
            found.add(say("须有权限", "needs a grant"));
        }
        for (Examined what : Examined.values()) {
            if (stage.examines().contains(what)) {
                found.add(say("核实", "sees ") + what.label().in(locale));
            }
        }
        if (stage.signedTable()) {
            found.add(say("签字盖章的汇总表", "signed summary table"));
        }
        List<String> grounds = new ArrayList<>();
        for (OverrideGround ground : OverrideGround.values()) {
            if (stage.overrides().contains(ground)) {
                grounds.add(ground.label().in(locale));
            }
        }
        if (!grounds.isEmpty()) {
            found.add(say("可准予例外：", "may set aside: ") + String.join(say("、", ", "), grounds));
        }
        return found;
    }

    private void number(int index) {
        Stage allotting = plan.numberingStage();
        pen.box(LEFT, y(index), RIGHT - LEFT, CARD, 10, PATH, PATH);
        pen.text(LEFT + 24.0, y(index) + 32.0, "统一编号，生成电子证书", 18, "#ffffff", "font-weight", "600");
        pen.text(
                LEFT + 24.0,
                y(index) + 55.0,
                say("一证一号，不重不漏", "one number, allotted once; the electronic certificate"),
                13,
                "#d6e4f1");
        pen.text(
                RIGHT - 20.0, y(index) + 31.5, allotting.role().name().in(locale), 13, "#ffffff", "text-anchor", "end");
        clauses(index, allotting.clauses(), "#d6e4f1");
    }

    private void card(int index, String fill, String edge, Text name, ReviewRole role, List<String> clauses) {
        pen.box(LEFT, y(index), RIGHT - LEFT, height(index), 10, fill, edge);
        pen.shape("circle", "cx", LEFT + 34.0, "cy", y(index) + 36.0, "r", 16.0, "fill", PATH);
        pen.text(
                LEFT + 34.0,
                y(index) + 41.5,
                Integer.toString(index + 1),
                15,
                "#ffffff",
                "text-anchor",
                "middle",
                "font-weight",
                "600");
        pen.text(LEFT + 64.0, y(index) + 32.0, name.zh(), 18, INK, "font-weight", "600");
        double after = LEFT + 64 + SvgPen.width(name.zh(), 18) + 12;
        pen.text(after, y(index) + 32.0, name.en(), 13, MUTED);
        pen.text(
                LEFT + 64.0,
                y(index) + 55.0,
                role.name().zh() + " · " + role.name().en(),
                13,
                INK);
        clauses(index, clauses, MUTED);
        notes(index);
    }

    private void clauses(int index, List<String> clauses, String colour) {
        pen.text(RIGHT - 20.0, y(index) + 55.0, String.join("  ", clauses), 12, colour, "text-anchor", "end");
    }

    private void notes(int index) {
        double y = y(index) + CARD - 2.0;
        for (List<String> row : notes.get(index)) {
            double x = NOTES_FROM;
            for (String note : row) {
                pen.box(x, y, noteWidth(note), 22, 5, "#e2ebf4", "none");
                pen.text(x + noteWidth(note) / 2, y + 15.5, note, 12, INK, "text-anchor", "middle");
                x += noteWidth(note) + 7;
            }
            y += ROW;
        }
    }

    private static List<List<String>> rows(List<String> all) {
        List<List<String>> rows = new ArrayList<>();
        double x = NOTES_TO;
        for (String note : all) {
            if (x + noteWidth(note) > NOTES_TO) {
                rows.add(new ArrayList<>());
                x = NOTES_FROM;
            }
            rows.get(rows.size() - 1).add(note);
            x += noteWidth(note) + 7;
        }
        return rows;
    }

    private static double noteWidth(String note) {
        return SvgPen.width(note, 12) + 18;
    }

    private void legend() {
        int y = height - 18;
        pen.line("M" + LEFT + " " + (y - 4) + " h26", PATH, 2);
        pen.text(LEFT + 34.0, y, say("审核通过", "approved"), 12, MUTED);
        pen.line("M" + (LEFT + 130) + " " + (y - 4) + " h26", PATH, 1.6, "stroke-dasharray", "5 4");
        pen.text(LEFT + 164.0, y, say("跳过", "left out"), 12, MUTED);
        pen.line("M" + (LEFT + 250) + " " + (y - 4) + " h26", BACK, 1.6);
        pen.text(LEFT + 284.0, y, say("退回", "returned"), 12, MUTED);
        pen.shape(
                "rect",
                "x",
                LEFT + 370.0,
                "y",
                y - 13.0,
                "width",
                24.0,
                "height",
                16.0,
                "rx",
                4.0,
                "fill",
                "#fff8ea",
                "stroke",
                PAPER);
        pen.text(LEFT + 402.0, y, say("线下签字盖章", "signed on paper"), 12, MUTED);
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(locale);
    }

    private int y(int index) {
        int y = TOP;
        for (int i = 0; i < index; i++) {
            y += height(i) + GAP;
        }
        return y;
    }

    private int height(int index) {
        return CARD + ROW * notes.get(index).size();
    }

    private int middle(int index) {
        return y(index) + height(index) / 2;
    }
}
