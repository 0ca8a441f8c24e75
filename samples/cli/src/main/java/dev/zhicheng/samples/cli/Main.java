package dev.zhicheng.samples.cli;

/** The library as a command. */
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(2);
    }
}
