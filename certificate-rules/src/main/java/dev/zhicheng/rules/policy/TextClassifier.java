package dev.zhicheng.rules.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a text into a class by what stands in it, as the legends of 封二 are (一(三)).
 *
 * <p>White space and punctuation never count. The first class that matches is taken. A pattern is literal text in which
 * {@code …} stands for anything or nothing; it needs no regular expression, so no text whatever can make it slow.
 *
 * @param id its key within the policy
 * @param leading words that are passed over at the beginning before {@link TextClass#equal()} is compared
 * @param classes the classes in order
 * @param otherwise the class of any text that matches none
 */
public record TextClassifier(String id, List<String> leading, List<TextClass> classes, String otherwise) {

    /** Copies the lists. */
    public TextClassifier {
        leading = List.copyOf(leading);
        classes = List.copyOf(classes);
    }

    /** The names of all classes, that of {@link #otherwise} last. */
    public List<String> classNames() {
        return Stream.concat(classes.stream().map(TextClass::name), Stream.of(otherwise))
                .toList();
    }

    /**
     * One class.
     *
     * @param name its name
     * @param equal whole texts that belong to it
     * @param containing patterns that stand anywhere in its texts
     */
    public record TextClass(String name, List<String> equal, List<String> containing) {

        /** Copies the lists. */
        public TextClass {
            equal = List.copyOf(equal);
            containing = List.copyOf(containing);
        }
    }
}
