package kr.ieum.programme;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value in a document. Asking it for what it is not is noted as an error and answered with a harmless stand-in, so
 * that reading goes on and finds the other errors too.
 */
public final class Leaf {
    /** More than all the money of any programme, little enough to be added and multiplied. */
    private static final long MOST_WON = 1_000_000_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9_]{0,18})");

    private final @Nullable Node node;
    private final String path;
    private final Findings findings;

    /** @param node none when the value is missing, which has been noted already */
    Leaf(@Nullable Node node, String path, Findings findings) {
        this.node = node;
        this.path = path;
        this.findings = findings;
    }

    public String text() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            if (!scalar.getValue().isBlank()) return scalar.getValue().strip();
            wrong("비어 있을 수 없습니다", "must not be empty");
        } else wrong("글이어야 합니다(숫자처럼 보이는 글은 따옴표로 묶으세요)", "must be text (quote text that looks like a number)");
        return "";
    }

    /** Text of a certain shape. */
    public String text(Pattern shape) {
        String text = text();
        if (!text.isEmpty() && !shape.matcher(text).matches())
            wrong("형식에 맞지 않습니다: " + shape, "does not have the form " + shape);
        return text;
    }

    public long number(long least, long most) {
        if (!(node instanceof ScalarNode scalar)
                || !scalar.getTag().equals(Tag.INT)
                || !NUMBER.matcher(scalar.getValue()).matches()) {
            wrong("정수여야 합니다", "must be a whole number");
            return least;
        }
        try {
            long number = Long.parseLong(scalar.getValue().replace("_", ""));
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException tooLarge) {
            // Falls through: a number too large for long is outside the range as well.
        }
        wrong("%,d 이상 %,d 이하여야 합니다".formatted(least, most), "must be from %,d to %,d".formatted(least, most));
        return least;
    }

    public int days() {
        return (int) number(0, 3_650);
    }

    Won won() {
        return Won.won(number(0, MOST_WON));
    }

    public boolean flag() {
        if (node instanceof ScalarNode scalar && List.of("true", "false").contains(scalar.getValue()))
            return scalar.getValue().equals("true");
        wrong("true 또는 false여야 합니다", "must be true or false");
        return false;
    }

    LocalDate day() {
        try {
            if (node instanceof ScalarNode scalar) return LocalDate.parse(scalar.getValue());
        } catch (DateTimeParseException notADay) {
            // Falls through to the same message as for something that is no scalar at all.
        }
        wrong("날짜여야 합니다(예: 2021-12-31)", "must be a date, as in 2021-12-31");
        return LocalDate.EPOCH;
    }

    public <E extends Enum<E>> E oneOf(Class<E> choices) {
        String text = text();
        E[] constants = choices.getEnumConstants();
        for (E constant : constants) if (constant.name().equals(text)) return constant;
        String names = Arrays.stream(constants).map(Enum::name).collect(joining(", "));
        if (!text.isEmpty()) wrong("다음 중 하나여야 합니다: " + names, "must be one of " + names);
        return constants[0];
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    public List<Leaf> items() {
        if (!(node instanceof SequenceNode list)) {
            wrong("목록이어야 합니다", "must be a list");
            return List.of();
        }
        List<Node> nodes = list.getValue();
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new Leaf(nodes.get(i), path + "[" + i + "]", findings))
                .toList();
    }

    /** A parameter: true or false, a whole number, text, or a list of one of the latter two. */
    Object parameter() {
        if (node instanceof SequenceNode) {
            List<Object> list = items().stream().map(Leaf::parameter).toList();
            if (list.stream().map(Object::getClass).distinct().count() > 1)
                wrong("목록의 값은 같은 종류여야 합니다", "the values of a list must be of one kind");
            return list;
        }
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) return number(-MOST_WON, MOST_WON);
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) return flag();
        return text();
    }

    /** An error here. */
    public void wrong(String ko, String en) {
        wrongAtInnerLine(1, ko, en);
    }

    /** An error in a line of a text of several lines, counted from 1. */
    void wrongAtInnerLine(int inner, String ko, String en) {
        if (node == null) return;
        boolean literal = node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
        findings.wrong(YamlTree.line(node.getStartMark()) + (literal ? inner : 0), path, ko, en);
    }
}
