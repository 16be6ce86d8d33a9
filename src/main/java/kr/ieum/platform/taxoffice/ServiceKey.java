package kr.ieum.platform.taxoffice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The key data.go.kr gives for its services. The portal shows it in two writings, percent-encoded and plain, and people
 * paste either; encoding the first again is the best known way to be refused. A plain key is Base 64 and has no percent
 * sign, so the two cannot be mistaken.
 */
record ServiceKey(String text) {
    private static final Pattern ENCODED = Pattern.compile("([A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+");

    /** @throws IllegalArgumentException when it is neither writing of a key; the message does not show it */
    ServiceKey {
        text = text.strip();
        if (text.isEmpty()) throw new IllegalArgumentException("ieum.tax-office.key is empty");
        if (text.contains("%") && !ENCODED.matcher(text).matches())
            throw new IllegalArgumentException("ieum.tax-office.key is neither plain nor percent-encoded");
    }

    /** As it stands in the query of a URL. */
    String inQuery() {
        return text.contains("%") ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Keys do not belong in logs. */
    @Override
    public String toString() {
        return "ServiceKey[…]";
    }
}
