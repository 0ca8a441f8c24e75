package dev.zhicheng.samples.benchmarks.values;

/** The limit: an identity number's validity (GB 11643-1999, 18 characters) in one loop that gives yes or no only. */
final class HandWrittenCheck {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private HandWrittenCheck() {}

    static boolean isValid(String id) {
        if (id.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            char c = id.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            sum += (c - '0') * WEIGHTS[i];
        }
        int year = digit(id, 6) * 1000 + digit(id, 7) * 100 + digit(id, 8) * 10 + digit(id, 9);
        int month = digit(id, 10) * 10 + digit(id, 11);
        int day = digit(id, 12) * 10 + digit(id, 13);
        if (year < 1900 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leapDay = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (day > DAYS[month - 1] + (leapDay ? 1 : 0)) {
            return false;
        }
        char last = id.charAt(17);
        return "10X98765432".charAt(sum % 11) == (last == 'x' ? 'X' : last);
    }

    private static int digit(String id, int at) {
        return id.charAt(at) - '0';
    }
}
