package dev.zhicheng.samples.benchmarks.rules;

/** Prints on how many generated applications all ways agree; fails when they do not. */
public final class AgreementReport {

    private static final int COUNT = 10_000;

    private AgreementReport() {}

    /** The number of applications may be given. */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? COUNT : Integer.parseInt(arguments[0]);
        Agreement agreement = Agreement.ofAll();
        agreement.check(Applications.mixed(count));
        agreement.check(Applications.collections(count / 10));
        System.out.println(agreement);
    }
}
