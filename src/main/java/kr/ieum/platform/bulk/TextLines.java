package kr.ieum.platform.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kr.ieum.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The lines of a file as they come in. One that is no UTF-8, or longer than anything could be, is told as broken. */
final class TextLines {
    private static final int LONGEST_BYTES = 256 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream file;
    private int number;
    private boolean ended;

    TextLines(InputStream file) {
        this.file = new BufferedInputStream(file, BUFFER_BYTES);
    }

    /** @return null after the last one */
    @Nullable
    TextLine next() {
        if (ended) return null;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        boolean fits = readLine(bytes);
        if (ended && bytes.size() == 0) return null;
        number++;
        return fits ? decoded(bytes.toByteArray()) : broken("너무 긴 줄입니다", "The line is too long");
    }

    private boolean readLine(ByteArrayOutputStream bytes) {
        boolean fits = true;
        for (int next = read(); next != '\n'; next = read()) {
            if (next < 0) {
                ended = true;
                return fits;
            }
            if (bytes.size() < LONGEST_BYTES) bytes.write(next);
            else fits = false;
        }
        return fits;
    }

    private int read() {
        try {
            return file.read();
        } catch (IOException brokenOff) {
            throw BulkFiles.wrong("", "파일이 중간에 끊겼습니다", "The file broke off");
        }
    }

    private TextLine decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) text = text.substring(1);
            return new TextLine(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, null);
        } catch (CharacterCodingException otherEncoding) {
            return broken("UTF-8이 아닙니다", "This is not UTF-8");
        }
    }

    private TextLine broken(String korean, String english) {
        Refused why = BulkFiles.wrong("", korean, english);
        return new TextLine(number, "", why);
    }
}
