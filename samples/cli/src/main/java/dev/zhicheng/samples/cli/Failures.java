package dev.zhicheng.samples.cli;

import dev.zhicheng.samples.cli.verify.VerifyCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line for a user's mistake; a stack trace only for ours. */
final class Failures {

    private Failures() {}

    static int badUsage(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        if (command.getCommandSpec().userObject() instanceof VerifyCommand
                && Arrays.stream(arguments).anyMatch(QrText::isIt)) {
            // unquoted, the spaces of form A make several arguments of one text
            command.getErr().println(command.getResourceBundle().getString(QrText.AS_ARGUMENT));
            return ExitCode.UNUSABLE;
        }
        command.getErr().println(mistake.getMessage());
        suggest(mistake, command);
        command.getErr().println(command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.UNUSABLE;
    }

    /** Of commands the nearest one only: the others that picocli offers share but a few letters with what was typed. */
    private static void suggest(ParameterException mistake, CommandLine command) {
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !unmatched.getSuggestions().isEmpty()) {
            String nearest = unmatched.getSuggestions().get(0);
            command.getErr().println("Did you mean: " + command.getCommandSpec().qualifiedName() + " " + nearest + "?");
        } else {
            UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
        }
    }

    static int badInput(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof UserError) {
            command.getErr().println(failure.getMessage());
            return ExitCode.UNUSABLE;
        }
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (cause instanceof IOException io) {
            command.getErr().println(describe(io));
            return ExitCode.UNUSABLE;
        }
        throw failure;
    }

    static String describe(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (failure instanceof AccessDeniedException forbidden) {
            return forbidden.getFile() + ": permission denied";
        }
        if (failure instanceof FileSystemException named) {
            String reason = named.getReason() == null ? named.getClass().getSimpleName() : named.getReason();
            return named.getFile() + ": " + reason;
        }
        return String.valueOf(failure.getMessage());
    }
}
