package kr.ieum.platform.company;

/** The 21 sections (대분류) of the industrial classification by their divisions, the same in revisions 10 and 11. */
public enum KsicSection {
    A(1, 3),
    B(5, 8),
    C(10, 34),
    D(35, 35),
    E(36, 39),
    F(41, 42),
    G(45, 47),
    H(49, 52),
    I(55, 56),
    J(58, 63),
    K(64, 66),
    L(68, 68),
    M(70, 73),
    N(74, 76),
    O(84, 84),
    P(85, 85),
    Q(86, 87),
    R(90, 91),
    S(94, 96),
    T(97, 98),
    U(99, 99);

    private final int first;
    private final int last;

    KsicSection(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** @throws IllegalArgumentException when there is no such division */
    public static KsicSection ofDivision(String twoDigits) {
        int division = Integer.parseInt(twoDigits);
        for (KsicSection section : values()) if (division >= section.first && division <= section.last) return section;
        throw new IllegalArgumentException("no such KSIC division: " + twoDigits);
    }
}
