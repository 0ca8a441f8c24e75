package dev.zhicheng.rules.numbering;

import java.util.function.Consumer;

/** Every slip of the pen over all numbers of a short length, and how many of them a check system lets pass. */
final class Slips {

    /**
     * A count.
     *
     * @param tried how many slips
     * @param missed how many of them looked right
     */
    record Count(long tried, long missed) {}

    private static final int LENGTH = 3;

    private final CheckCharacter system;

    Slips(CheckCharacter system) {
        this.system = system;
    }

    /** One character in place of another, the check's own places included. */
    Count substitutions() {
        long[] count = new long[2];
        eachNumber(number -> {
            for (int at = 0; at < number.length; at++) {
                char right = number[at];
                String alphabet = at < LENGTH ? system.alphabet() : system.checkAlphabet();
                for (int i = 0; i < alphabet.length(); i++) {
                    if (alphabet.charAt(i) != right) {
                        number[at] = alphabet.charAt(i);
                        count(number, count);
                    }
                }
                number[at] = right;
            }
        });
        return new Count(count[0], count[1]);
    }

    /** Two different neighbours in each other's place. */
    Count swaps() {
        long[] count = new long[2];
        eachNumber(number -> {
            for (int at = 0; at + 1 < number.length; at++) {
                if (number[at] != number[at + 1]) {
                    swap(number, at);
                    count(number, count);
                    swap(number, at);
                }
            }
        });
        return new Count(count[0], count[1]);
    }

    private void count(char[] number, long[] count) {
        count[0]++;
        if (system.isValid(new String(number))) {
            count[1]++;
        }
    }

    private static void swap(char[] number, int at) {
        char first = number[at];
        number[at] = number[at + 1];
        number[at + 1] = first;
    }

    private void eachNumber(Consumer<char[]> slip) {
        int radix = system.alphabet().length();
        int all = radix * radix * radix;
        for (int i = 0; i < all; i++) {
            char[] payload = {
                system.alphabet().charAt(i / radix / radix),
                system.alphabet().charAt(i / radix % radix),
                system.alphabet().charAt(i % radix)
            };
            String text = new String(payload);
            slip.accept((text + system.of(text)).toCharArray());
        }
    }
}
