package org.example.portal;

/** Ends the program when it is not as the library promises. */
final class Expect {

    private Expect() {}

    static void that(boolean asPromised, String promise) {
        if (!asPromised) {
            throw new IllegalStateException("not so: " + promise);
        }
        System.out.println("  " + promise);
    }
}
