package org.guanxi.crm.examples.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Entities and tables that stand for areas which do not exist yet: 25 attributes each, of the form that Immutables give to ours,
 * compiled at run time.
 */
final class SyntheticTables {

    private static final String PACKAGE = "synthetic";

    private SyntheticTables() {}

    /** One attribute: its type in the entity, how the table describes it, and a sample value. */
    private record Form(String type, boolean isOptional, String described, String sample) {
        String declared() {
            return isOptional ? "java.util.Optional<" + type + ">" : type;
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form("String", false, "text(\"%n\", 200, ", "\"text\""),
            new Form("String", true, "optionalText(\"%n\", 60, ", "\"text\""),
            new Form("Long", false, "whole(\"%n\", ", "7L"),
            new Form(
                    "java.math.BigDecimal",
                    true,
                    "optionalDecimal(\"%n\", 19, 4, ",
                    "new java.math.BigDecimal(\"1.5\")"),
            new Form("java.time.Instant", true, "optionalInstant(\"%n\", ", "java.time.Instant.EPOCH"),
            new Form("java.time.LocalDate", true, "optionalDate(\"%n\", ", "java.time.LocalDate.EPOCH"),
            new Form("Boolean", false, "flag(\"%n\", ", "true"),
            new Form(
                    "org.guanxi.crm.common.Money",
                    true,
                    "optionalMoney(\"%n\", ",
                    "org.guanxi.crm.common.Money.of(\"1.50\", \"EUR\")"));

    /** Writes and compiles so many entities with their tables, and a class {@code synthetic.All} that knows them. */
    static void compile(Path folder, int count, String classPath) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src").resolve(PACKAGE));
        List<File> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(write(sources.resolve("E" + i + ".java"), entity(i)));
            files.add(write(sources.resolve("ImmutableE" + i + ".java"), immutable(i)));
            files.add(write(sources.resolve("E" + i + "Table.java"), table(i)));
        }
        files.add(write(sources.resolve("All.java"), all(count)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-cp", classPath, "-d", folder.toString(), "-proc:none", "-nowarn");
            boolean isDone = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromFiles(files))
                    .call();
            if (!isDone) {
                throw new IllegalStateException("the synthetic tables do not compile");
            }
        }
    }

    private static File write(Path file, String text) throws IOException {
        return Files.writeString(file, "package " + PACKAGE + ";\n" + text).toFile();
    }

    /** 23 plain attributes, a reference to the table before, and a nested list. */
    private static List<Form> forms() {
        return IntStream.range(0, 23).mapToObj(i -> FORMS.get(i % FORMS.size())).toList();
    }

    private static String entity(int number) {
        String name = "E" + number;
        StringBuilder text = new StringBuilder();
        text.append("public interface ")
                .append(name)
                .append(" extends org.guanxi.crm.storage.Entity<")
                .append(name);
        text.append("> {\n  org.guanxi.crm.common.Id<").append(name).append("> id();\n  long version();\n");
        for (int i = 0; i < forms().size(); i++) {
            text.append("  ")
                    .append(forms().get(i).declared())
                    .append(" a")
                    .append(i)
                    .append("();\n");
        }
        text.append("  java.util.Optional<").append(reference(number)).append("> parent();\n");
        text.append("  java.util.List<String> words();\n");
        text.append("  final class Builder extends Immutable").append(name).append(".Builder {}\n}\n");
        return text.toString();
    }

    private static String reference(int number) {
        return "org.guanxi.crm.common.Id<E" + Math.max(0, number - 1) + ">";
    }

    private static String immutable(int number) {
        String name = "ImmutableE" + number;
        StringBuilder text = new StringBuilder("final class " + name + " implements E" + number + " {\n");
        StringBuilder builder = new StringBuilder("  static class Builder {\n");
        StringBuilder from = new StringBuilder();
        StringBuilder made = new StringBuilder();
        StringBuilder equal = new StringBuilder();
        StringBuilder hash = new StringBuilder();
        StringBuilder print = new StringBuilder();
        for (String[] field : fields(number)) {
            text.append("  private final ")
                    .append(field[0])
                    .append(' ')
                    .append(field[1])
                    .append(";\n");
            text.append("  public ")
                    .append(field[0])
                    .append(' ')
                    .append(field[1])
                    .append("() { return ");
            text.append(field[1]).append("; }\n");
            builder.append("    private ").append(field[0]).append(' ').append(field[1]);
            builder.append(field[2].isEmpty() ? ";\n" : " = " + field[2] + ";\n");
            builder.append(setter(number, field, field[0]));
            if (field[0].startsWith("java.util.Optional<")) {
                String plain = field[0].substring("java.util.Optional<".length(), field[0].length() - 1);
                builder.append("    public final E")
                        .append(number)
                        .append(".Builder ")
                        .append(field[1])
                        .append('(');
                builder.append(plain).append(" given) { return ").append(field[1]);
                builder.append("(java.util.Optional.of(given)); }\n");
            }
            from.append("      ")
                    .append(field[1])
                    .append("(other.")
                    .append(field[1])
                    .append("());\n");
            made.append("    this.").append(field[1]).append(" = java.util.Objects.requireNonNull(from.");
            made.append(field[1]).append(", \"").append(field[1]).append("\");\n");
            equal.append(" && java.util.Objects.equals(")
                    .append(field[1])
                    .append(", that.")
                    .append(field[1])
                    .append(')');
            hash.append("    h += (h << 5) + java.util.Objects.hashCode(")
                    .append(field[1])
                    .append(");\n");
            print.append(" + \", ").append(field[1]).append("=\" + ").append(field[1]);
        }
        builder.append("    public final E")
                .append(number)
                .append(".Builder from(E")
                .append(number);
        builder.append(" other) {\n")
                .append(from)
                .append("      return (E")
                .append(number)
                .append(".Builder) this;\n    }\n");
        builder.append("    public E")
                .append(number)
                .append(" build() { return new ")
                .append(name);
        builder.append("(this); }\n  }\n");
        text.append("  private ")
                .append(name)
                .append("(Builder from) {\n")
                .append(made)
                .append("  }\n");
        text.append("  public boolean equals(Object other) { return other instanceof ")
                .append(name);
        text.append(" that")
                .append(equal)
                .append("; }\n  public int hashCode() {\n    int h = 5381;\n")
                .append(hash);
        text.append("    return h;\n  }\n  public String toString() { return \"E")
                .append(number)
                .append("{\"")
                .append(print);
        return text.append(" + \"}\"; }\n").append(builder).append("}\n").toString();
    }

    private static String setter(int number, String[] field, String type) {
        return "    public final E" + number + ".Builder " + field[1] + "(" + type + " given) { this." + field[1]
                + " = java.util.Objects.requireNonNull(given, \"" + field[1] + "\"); return (E" + number
                + ".Builder) this; }\n";
    }

    /** Type, name and default of each field. */
    private static List<String[]> fields(int number) {
        List<String[]> fields = new ArrayList<>();
        fields.add(new String[] {"org.guanxi.crm.common.Id<E" + number + ">", "id", ""});
        fields.add(new String[] {"long", "version", "0"});
        for (int i = 0; i < forms().size(); i++) {
            Form form = forms().get(i);
            fields.add(new String[] {form.declared(), "a" + i, form.isOptional() ? "java.util.Optional.empty()" : ""});
        }
        fields.add(
                new String[] {"java.util.Optional<" + reference(number) + ">", "parent", "java.util.Optional.empty()"});
        fields.add(new String[] {"java.util.List<String>", "words", "java.util.List.of()"});
        return fields;
    }

    private static String table(int number) {
        String name = "E" + number;
        StringBuilder text =
                new StringBuilder("import org.guanxi.crm.storage.*;\npublic final class " + name + "Table {\n");
        text.append("  private static final EntityTypeBuilder<%e, %e.Builder> TABLE = EntityType.describe(\"synthetic")
                .append(number)
                .append("\", %e.class, %e.Builder::new, %e.Builder::from, %e.Builder::build)")
                .append(".identity(%e.Builder::id, %e.Builder::version);\n");
        for (int i = 0; i < forms().size(); i++) {
            Form form = forms().get(i);
            text.append("  public static final ")
                    .append(attribute(form))
                    .append(" A")
                    .append(i)
                    .append(" = TABLE.");
            text.append(form.described().replace("%n", "a" + i)).append("%e::a").append(i);
            text.append(", %e.Builder::a").append(i).append(");\n");
        }
        text.append("  public static final ReferenceAttribute<%e, E").append(Math.max(0, number - 1));
        text.append("> PARENT = TABLE.optionalReference(\"parent\", E").append(Math.max(0, number - 1));
        text.append(".class, Upon.partOf(), %e::parent, %e.Builder::parent);\n");
        text.append("  public static final NestedAttribute<%e, java.util.List<String>> WORDS = ");
        text.append("TABLE.nestedList(\"words\", String.class, %e::words, %e.Builder::words);\n");
        text.append("  public static final EntityType<%e> TYPE = TABLE.sorted(A0).hash(A1).sorted(A4, A2).build();\n");
        text.append("  public static %e sample(long n) {\n    %e.Builder b = new %e.Builder();\n");
        text.append("    b.id(org.guanxi.crm.common.Id.of(new java.util.UUID(0x7000L, Long.MIN_VALUE | n)));\n");
        for (int i = 0; i < forms().size(); i++) {
            text.append("    b.a")
                    .append(i)
                    .append('(')
                    .append(forms().get(i).sample())
                    .append(");\n");
        }
        text.append("    return b.words(java.util.List.of(\"a\", \"b\")).build();\n  }\n}\n");
        return text.toString().replace("%e", name);
    }

    private static String attribute(Form form) {
        return switch (form.type()) {
            case "String" -> "TextAttribute<%e>";
            case "Boolean" -> "ScalarAttribute<%e, Boolean>";
            case "org.guanxi.crm.common.Money" -> "MoneyAttribute<%e>";
            default -> "OrderedAttribute<%e, " + form.type() + ">";
        };
    }

    private static String all(int count) {
        StringBuilder text = new StringBuilder("import org.guanxi.crm.storage.*;\npublic final class All {\n");
        text.append("  public static void declare(org.guanxi.crm.Crm.Builder crm) {\n");
        for (int i = 0; i < count; i++) {
            text.append("    crm.entity(\"synthetic%n\", E%n.class, () -> E%nTable.TYPE);\n".replace("%n", "" + i));
        }
        text.append("  }\n  public static void use(org.guanxi.crm.examples.bench.N19Start.Use use) {\n");
        for (int i = 0; i < count; i++) {
            text.append("    use.one(E")
                    .append(i)
                    .append("Table.TYPE, E")
                    .append(i)
                    .append("Table.sample(")
                    .append(i);
            text.append("), E").append(i).append("Table.A2.is(7L));\n");
        }
        return text.append("  }\n}\n").toString();
    }
}
