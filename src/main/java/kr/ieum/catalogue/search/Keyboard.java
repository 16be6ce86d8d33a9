package kr.ieum.catalogue.search;

import java.util.Map;
import java.util.Optional;

/** What was meant by text typed with the keyboard in the other language: ghkaktghldml is 화상회의, ㅋㅐㅐㅡ is zoom. */
final class Keyboard {
    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
    private static final String LETTERS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";

    /** Two keys that make one letter. */
    private static final Map<String, Character> PAIRS = Map.ofEntries(
            Map.entry("ㅗㅏ", 'ㅘ'),
            Map.entry("ㅗㅐ", 'ㅙ'),
            Map.entry("ㅗㅣ", 'ㅚ'),
            Map.entry("ㅜㅓ", 'ㅝ'),
            Map.entry("ㅜㅔ", 'ㅞ'),
            Map.entry("ㅜㅣ", 'ㅟ'),
            Map.entry("ㅡㅣ", 'ㅢ'),
            Map.entry("ㄱㅅ", 'ㄳ'),
            Map.entry("ㄴㅈ", 'ㄵ'),
            Map.entry("ㄴㅎ", 'ㄶ'),
            Map.entry("ㄹㄱ", 'ㄺ'),
            Map.entry("ㄹㅁ", 'ㄻ'),
            Map.entry("ㄹㅂ", 'ㄼ'),
            Map.entry("ㅂㅅ", 'ㅄ'));

    private Keyboard() {}

    /** The Korean of Latin keys, when all of them make whole syllables. */
    static Optional<String> korean(String typed) {
        StringBuilder letters = new StringBuilder();
        for (char key : typed.toCharArray()) {
            int at = KEYS.indexOf(key);
            if (at < 0) return Optional.empty();
            letters.append(LETTERS.charAt(at));
        }
        return compose(letters.toString());
    }

    /** The Latin keys of Korean text that has letters standing alone in it. */
    static Optional<String> latin(String typed) {
        boolean hasLoneVowel = typed.chars().anyMatch(letter -> Hangul.VOWELS.indexOf(letter) >= 0);
        if (!hasLoneVowel) return Optional.empty();
        StringBuilder keys = new StringBuilder();
        for (char letter : Hangul.letters(typed).toCharArray()) {
            String single = PAIRS.entrySet().stream()
                    .filter(pair -> pair.getValue() == letter)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(String.valueOf(letter));
            for (char each : single.toCharArray()) {
                int at = LETTERS.indexOf(each);
                if (at < 0) return Optional.empty();
                keys.append(KEYS.charAt(at));
            }
        }
        return Optional.of(keys.toString().toLowerCase(java.util.Locale.ROOT));
    }

    private static Optional<String> compose(String letters) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            int initial = Hangul.INITIALS.indexOf(letters.charAt(at));
            if (initial < 0 || at + 1 == letters.length()) return Optional.empty();
            String vowel = longest(letters, at + 1, Hangul.VOWELS);
            if (vowel.isEmpty()) return Optional.empty();
            at += 1 + vowel.length();
            String last = lastOf(letters, at);
            at += last.length();
            text.append(Hangul.syllable(
                    initial,
                    Hangul.VOWELS.indexOf(one(vowel)),
                    last.isEmpty() ? 0 : Hangul.FINALS_IN_ORDER.indexOf(one(last))));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    /** A consonant before a vowel begins the next syllable. */
    private static String lastOf(String letters, int at) {
        for (int length = 2; length > 0; length--) {
            int end = at + length;
            if (end > letters.length()) continue;
            boolean vowelFollows = end < letters.length() && Hangul.VOWELS.indexOf(letters.charAt(end)) >= 0;
            String candidate = letters.substring(at, end);
            boolean fits = length == 1 ? Hangul.FINALS_IN_ORDER.contains(candidate) : PAIRS.containsKey(candidate);
            if (!vowelFollows && fits) return candidate;
        }
        return "";
    }

    private static String longest(String letters, int at, String among) {
        if (at + 1 < letters.length()) {
            Character pair = PAIRS.get(letters.substring(at, at + 2));
            if (pair != null && among.indexOf(pair) >= 0) return letters.substring(at, at + 2);
        }
        return among.indexOf(letters.charAt(at)) >= 0 ? letters.substring(at, at + 1) : "";
    }

    private static char one(String keys) {
        return keys.length() == 1 ? keys.charAt(0) : PAIRS.getOrDefault(keys, '?');
    }
}
