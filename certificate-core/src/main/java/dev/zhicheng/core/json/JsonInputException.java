package dev.zhicheng.core.json;

import java.util.Objects;

/**
 * A JSON text is not the record it should be. It carries the problem as a value, and no cause: a parser's own message may
 * repeat the text.
 */
public final class JsonInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JsonProblem problem;

    /** With the problem as its message; {@code problem} is not null. */
    public JsonInputException(JsonProblem problem) {
        super(Objects.requireNonNull(problem, "problem").path() + ": " + problem.message());
        this.problem = problem;
    }

    /** What is wrong, where, and what is allowed there. */
    public JsonProblem problem() {
        return problem;
    }
}
