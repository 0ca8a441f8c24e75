package dev.zhicheng.core.summary;

/** Full-width ASCII seen as ASCII, character for character, so that positions stay the same. */
final class FullWidth {

    private FullWidth() {}

    static String toHalf(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                half.append((char) (c - 0xFEE0));
            } else {
                half.append(c == '\u3000' ? ' ' : c);
            }
        }
        return half.toString();
    }
}
