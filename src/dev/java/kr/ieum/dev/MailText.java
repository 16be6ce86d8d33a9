package kr.ieum.dev;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a mail as it travels (RFC 2045 and 2047, quoted-printable) into a text a person can read. */
final class MailText {
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[Uu][Tt][Ff]-8\\?[Qq]\\?([^?]*)\\?=");

    private MailText() {}

    static String readable(String mail) {
        int body = mail.indexOf("\n\n");
        if (body < 0) return mail;
        String headers = mail.substring(0, body).replaceAll("\\n[ \\t]+", " ");
        boolean quoted = Pattern.compile("(?im)^Content-Transfer-Encoding: *quoted-printable")
                .matcher(headers)
                .find();
        String text = mail.substring(body);
        return words(headers) + (quoted ? unquote(text.replace("=\n", "")) : text);
    }

    /** White space between two encoded words belongs to neither. */
    private static String words(String headers) {
        Matcher matcher = ENCODED_WORD.matcher(headers.replaceAll("\\?= +=\\?", "?==?"));
        StringBuilder joined = new StringBuilder();
        while (matcher.find())
            matcher.appendReplacement(
                    joined, Matcher.quoteReplacement(unquote(matcher.group(1).replace('_', ' '))));
        return matcher.appendTail(joined).toString();
    }

    private static String unquote(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < in.length; i++) {
            boolean escaped = in[i] == '=' && i + 2 < in.length;
            out.write(escaped ? Integer.parseInt(new String(in, i + 1, 2, StandardCharsets.US_ASCII), 16) : in[i]);
            if (escaped) i += 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
