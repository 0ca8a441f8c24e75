package dev.zhicheng.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds what callers can see and nobody has described: public and protected types and members without Javadoc, overriding
 * methods aside. Doclint can ask for this only together with a tag for every parameter and result, which a sentence that
 * names them makes superfluous.
 */
final class Undocumented extends TreePathScanner<Void, Void> {

    private final DocTrees docs;
    private final List<String> found;
    private boolean insideInterface;

    private Undocumented(DocTrees docs, List<String> found) {
        this.docs = docs;
        this.found = found;
    }

    /** The declarations without Javadoc in these source files, each as file and name. */
    static List<String> in(Collection<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            List<String> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Undocumented(DocTrees.instance(task), found).scan(unit, null);
            }
            return found;
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        if (!isVisible(type.getModifiers())) {
            return null;
        }
        check(type.getSimpleName());
        boolean outside = insideInterface;
        insideInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        super.visitClass(type, unused);
        insideInterface = outside;
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        if (isVisible(method.getModifiers()) && !overrides) {
            check(method.getName());
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
        if (isVisible(field.getModifiers())) {
            check(field.getName());
        }
        return null;
    }

    private boolean isVisible(ModifiersTree modifiers) {
        return insideInterface && !modifiers.getFlags().contains(Modifier.PRIVATE)
                || modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    private void check(CharSequence name) {
        if (docs.getDocCommentTree(getCurrentPath()) == null) {
            String file = getCurrentPath().getCompilationUnit().getSourceFile().getName();
            found.add(file + ": " + name);
        }
    }
}
