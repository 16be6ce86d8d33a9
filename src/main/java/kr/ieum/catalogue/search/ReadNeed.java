package kr.ieum.catalogue.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a need in plain words: figures first, then concepts, then what may be misspelt or typed on the wrong keyboard. */
final class ReadNeed {
    private static final Map<String, Integer> NUMERALS = Map.ofEntries(
            Map.entry("혼자", 1),
            Map.entry("한", 1),
            Map.entry("두", 2),
            Map.entry("세", 3),
            Map.entry("네", 4),
            Map.entry("다섯", 5),
            Map.entry("여섯", 6),
            Map.entry("일곱", 7),
            Map.entry("여덟", 8),
            Map.entry("아홉", 9),
            Map.entry("열", 10),
            Map.entry("열두", 12),
            Map.entry("열다섯", 15),
            Map.entry("스무", 20),
            Map.entry("서른", 30),
            Map.entry("마흔", 40),
            Map.entry("쉰", 50));
    private static final String COUNT = "(\\d{1,5}|"
            + NUMERALS.keySet().stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .collect(Collectors.joining("|"))
            + ")";
    private static final Pattern SEATS = Pattern.compile("(?<![가-힣\\d])" + COUNT
            + " ?(?:명|인(?!당)|석|seats?|users?|people|persons?|employees)(?: ?(?:정도|이하|미만|규모))?[이가은는을의]?");
    private static final Pattern WON = Pattern.compile(
            "(?:(월|한 ?달|매달|인당|1인당|명당|한 ?사람당?) ?)*(\\d[\\d,.]{0,11}) ?(만|천)? ?원(?: ?(이하|미만|까지|이내|아래|안|대))?");
    private static final Pattern TERM = Pattern.compile("(?<!\\d)(\\d{1,2}) ?(개월|달|년)(?: ?(?:동안|간|이용|계약))?");
    private static final int LONGEST_JOIN = 3;

    private final Vocabulary vocabulary;
    private final Predicate<String> isName;

    /** @param isName whether a listing or supplier is called so, by key */
    ReadNeed(Vocabulary vocabulary, Predicate<String> isName) {
        this.vocabulary = vocabulary;
        this.isName = isName;
    }

    Need read(String typed) {
        String text = Text.clean(typed);
        Integer seats = seats(text);
        Long won = won(text);
        Integer term = term(text);
        String rest = List.of(WON, SEATS, TERM).stream()
                .reduce(text, (left, figure) -> figure.matcher(left).replaceAll(" "), (one, other) -> other);
        List<String> words = Text.words(rest);
        String initials = words.stream().filter(Hangul::isInitials).collect(Collectors.joining());
        List<String> spelt =
                words.stream().filter(word -> !Hangul.isInitials(word)).toList();
        Spotted spotted = Spotted.in(String.join(" ", spelt), vocabulary);
        Set<Concept> concepts = new LinkedHashSet<>(spotted.concepts());
        concepts.addAll(Spotted.in(bare(spelt), vocabulary).concepts());
        List<String> unknown = new ArrayList<>(spotted.rest());
        guess(spelt, unknown, concepts);
        if (initials.length() > 1) concepts.addAll(vocabulary.ofInitials(initials));
        return new Need(
                Text.key(text),
                words,
                concepts,
                List.copyOf(unknown),
                initials.length() > 1 ? initials : "",
                seats,
                won,
                term);
    }

    /** Without particles and fillers: 파일을 직원끼리 공유 is 파일 공유. */
    private String bare(List<String> words) {
        return words.stream()
                .filter(word -> !vocabulary.isFiller(word))
                .map(Text::withoutParticle)
                .collect(Collectors.joining(" "));
    }

    /** Takes from the unknown what a concept is meant by. */
    private void guess(List<String> words, List<String> unknown, Set<Concept> concepts) {
        for (String word : words)
            unknown.removeIf(piece ->
                    !piece.equals(word) && word.contains(piece) && concepts.addAll(meant(Text.withoutParticle(word))));
        for (int length = Math.min(LONGEST_JOIN, unknown.size()); length > 0; length--)
            for (int at = 0; at + length <= unknown.size(); at++) {
                String piece = String.join("", unknown.subList(at, at + length));
                List<Concept> meant = meant(piece);
                if (meant.isEmpty()) continue;
                concepts.addAll(meant);
                unknown.subList(at, at + length).clear();
                at--;
            }
        unknown.replaceAll(word -> otherKeyboard(word).orElse(word));
    }

    private List<Concept> meant(String piece) {
        if (isName.test(piece)) return List.of();
        Optional<String> other = otherKeyboard(piece);
        if (other.isPresent()) {
            Set<Concept> typed = Spotted.in(other.get(), vocabulary).concepts();
            if (!typed.isEmpty()) return List.copyOf(typed);
        }
        List<Concept> near = vocabulary.nearest(piece);
        return near.isEmpty() ? vocabulary.nearest(Text.withoutParticle(piece)) : near;
    }

    private Optional<String> otherKeyboard(String piece) {
        if (piece.length() < 2 || isName.test(piece)) return Optional.empty();
        return Text.isLatin(piece)
                ? Keyboard.korean(piece).filter(korean -> korean.length() > 1)
                : Keyboard.latin(piece);
    }

    private static @Nullable Integer seats(String text) {
        Matcher seats = SEATS.matcher(text);
        if (!seats.find()) return null;
        Integer numeral = NUMERALS.get(seats.group(1));
        return Math.max(1, numeral == null ? Integer.parseInt(seats.group(1)) : numeral);
    }

    private static @Nullable Long won(String text) {
        Matcher won = WON.matcher(text);
        if (!won.find() || won.group(1) == null && won.group(4) == null) return null;
        double figure = Double.parseDouble(won.group(2).replace(",", "").replaceAll("\\.(?=.*\\.)|\\.$", ""));
        double unit = won.group(3) == null ? 1 : won.group(3).equals("만") ? 10_000 : 1_000;
        return Math.round(figure * unit);
    }

    private static @Nullable Integer term(String text) {
        Matcher term = TERM.matcher(text);
        if (!term.find()) return null;
        int figure = Integer.parseInt(term.group(1));
        return term.group(2).equals("년") ? figure * 12 : figure;
    }
}
