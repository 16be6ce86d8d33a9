package kr.ieum.platform.secret;

/** One way of masking for all of Ieum: different masks could be joined to recover what they hide. */
public final class Mask {
    private Mask() {}

    /** {@code 김하나} becomes {@code 김*나}; two characters keep the first. */
    public static String name(String name) {
        if (name.length() <= 1) return "*";
        if (name.length() == 2) return name.charAt(0) + "*";
        return name.charAt(0) + "*".repeat(name.length() - 2) + name.charAt(name.length() - 1);
    }

    /** The first two characters and the domain. */
    public static String email(String email) {
        int at = email.indexOf('@');
        return at < 0 ? "***" : email.substring(0, Math.min(2, at)) + "***" + email.substring(at);
    }

    /** The last four characters, of telephone and account numbers alike. */
    public static String number(String number) {
        return number.length() <= 4 ? "****" : "*".repeat(number.length() - 4) + number.substring(number.length() - 4);
    }
}
