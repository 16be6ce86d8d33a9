package kr.ieum.catalogue.search;

/** Korean letters: a syllable is made of an initial, a vowel and perhaps a final. */
final class Hangul {
    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int FINALS = 28;
    private static final int PER_INITIAL = 21 * FINALS;
    static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";

    /** The first stands for none. */
    static final String FINALS_IN_ORDER = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private Hangul() {}

    static boolean isSyllable(char letter) {
        return letter >= FIRST && letter <= LAST;
    }

    /** Whether there is nothing but initials, as in ㅎㅅㅎㅇ. */
    static boolean isInitials(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> INITIALS.indexOf(letter) >= 0);
    }

    /** What is typed of a word by those who type its initials only; other letters stay. */
    static String initials(String text) {
        StringBuilder initials = new StringBuilder(text.length());
        for (char letter : text.toCharArray())
            initials.append(isSyllable(letter) ? INITIALS.charAt((letter - FIRST) / PER_INITIAL) : letter);
        return initials.toString();
    }

    /** Taken apart letter by letter, so that one wrong letter is one difference. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length() * 3);
        for (char letter : text.toCharArray()) {
            if (!isSyllable(letter)) {
                letters.append(letter);
                continue;
            }
            int at = letter - FIRST;
            letters.append(INITIALS.charAt(at / PER_INITIAL)).append(VOWELS.charAt(at % PER_INITIAL / FINALS));
            if (at % FINALS != 0) letters.append(FINALS_IN_ORDER.charAt(at % FINALS));
        }
        return letters.toString();
    }

    static char syllable(int initial, int vowel, int last) {
        return (char) (FIRST + initial * PER_INITIAL + vowel * FINALS + last);
    }

    /**
     * How many letters were left out, added, changed or swapped with their neighbour.
     *
     * @param most beyond which the number does not matter
     */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) return most + 1;
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
