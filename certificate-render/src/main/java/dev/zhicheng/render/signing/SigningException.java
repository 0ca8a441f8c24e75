package dev.zhicheng.render.signing;

/** A key, certificate or signature device does not do what it must; no file was written. */
public final class SigningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what went wrong; the message holds no secret. */
    public SigningException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With what went wrong; the message holds no secret. */
    public SigningException(String message) {
        super(message);
    }
}
