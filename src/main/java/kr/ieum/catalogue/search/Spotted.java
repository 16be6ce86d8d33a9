package kr.ieum.catalogue.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The concepts a text names, and what is left of it.
 *
 * @param rest words, or parts of words, that no concept covers
 */
record Spotted(Set<Concept> concepts, List<String> rest) {

    /** Finds the longest terms from left to right, whatever the spacing. */
    static Spotted in(String text, Vocabulary vocabulary) {
        return new Finder(Text.words(text), vocabulary).find();
    }

    private static final class Finder {
        private final Vocabulary vocabulary;
        private final String key;

        /** Where each letter's word begins and ends. */
        private final int[] begins;

        private final int[] ends;
        private final boolean[] covered;
        private final Set<Concept> found = new LinkedHashSet<>();

        Finder(List<String> words, Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            List<String> keys = words.stream()
                    .map(Text::key)
                    .filter(word -> !word.isEmpty())
                    .toList();
            key = String.join("", keys);
            begins = new int[key.length()];
            ends = new int[key.length()];
            covered = new boolean[key.length()];
            int at = 0;
            for (String word : keys) {
                for (int i = at; i < at + word.length(); i++) {
                    begins[i] = at;
                    ends[i] = at + word.length();
                }
                at += word.length();
            }
        }

        Spotted find() {
            int at = 0;
            while (at < key.length()) {
                int length = longestAt(at);
                if (length > 0) {
                    found.addAll(vocabulary.called(key.substring(at, at + length)));
                    for (int i = at; i < at + length; i++) covered[i] = true;
                }
                at += Math.max(length, 1);
            }
            return new Spotted(found, rest());
        }

        private int longestAt(int at) {
            if (!vocabulary.mayBegin(key.substring(at, Math.min(key.length(), at + 2)))) return 0;
            for (int length = Math.min(vocabulary.longest(), key.length() - at); length > 0; length--) {
                String term = key.substring(at, at + length);
                if (!vocabulary.called(term).isEmpty() && stands(term, at)) return length;
            }
            return 0;
        }

        /** The shorter a term, the more it must be a word of its own: 줌 is not in 보여줌. */
        private boolean stands(String term, int at) {
            int end = at + term.length();
            boolean begins = at == this.begins[at] || covered[at - 1];
            boolean crosses = end > ends[at];
            String after = key.substring(end, ends[end - 1]);
            boolean closes = after.isEmpty() || Text.isParticle(after);
            if (Text.isLatin(term)) return freeBefore(at) && freeAfter(end);
            return switch (term.length()) {
                case 1 -> begins && closes && !crosses;
                case 2 -> !crosses && (begins || closes);
                default -> begins || !crosses;
            };
        }

        /** A Latin word ends where the letters are no longer Latin. */
        private boolean freeBefore(int at) {
            return at == begins[at] || key.charAt(at - 1) > 127;
        }

        private boolean freeAfter(int end) {
            return end == key.length() || end == begins[end] || key.charAt(end) > 127;
        }

        private List<String> rest() {
            List<String> rest = new ArrayList<>();
            int at = 0;
            while (at < key.length()) {
                int end = at;
                while (end < ends[at] && covered[end] == covered[at]) end++;
                if (!covered[at]) keep(key.substring(at, end), at > begins[at], rest);
                at = end;
            }
            return rest;
        }

        private void keep(String piece, boolean afterTerm, List<String> rest) {
            boolean ending = afterTerm && (Text.isParticle(piece) || piece.length() == 1);
            if (!ending && !vocabulary.isFiller(piece)) rest.add(piece);
        }
    }
}
