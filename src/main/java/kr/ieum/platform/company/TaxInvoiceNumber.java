package kr.ieum.platform.company;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The approval number of an electronic tax invoice (전자세금계산서 승인번호): eight digits of date, eight characters of the
 * issuing system, eight of serial, such as {@code 20161121-41000203-0000079e}. Letters are kept small, so that one
 * invoice cannot be shown twice as proof by writing it in another case.
 */
@Schema(type = SchemaType.STRING, description = "전자세금계산서 승인번호", examples = "20210310-41000203-0000079e")
public record TaxInvoiceNumber(@JsonValue String characters) {

    /** @throws IllegalArgumentException when these are not 24 letters and digits that begin with a real date */
    public TaxInvoiceNumber {
        characters = characters.toLowerCase(Locale.ROOT);
        if (!characters.matches("[0-9]{8}[0-9a-z]{16}") || !beginsWithRealDate(characters))
            throw new IllegalArgumentException("not the approval number of a tax invoice: " + characters);
    }

    /** With hyphens or without. */
    @JsonCreator
    public static TaxInvoiceNumber of(String text) {
        return new TaxInvoiceNumber(text.replace("-", "").strip());
    }

    /** For path and query parameters. */
    public static TaxInvoiceNumber fromString(String text) {
        return of(text);
    }

    public LocalDate date() {
        return dateOf(characters);
    }

    @Override
    public String toString() {
        return characters.substring(0, 8) + "-" + characters.substring(8, 16) + "-" + characters.substring(16);
    }

    private static boolean beginsWithRealDate(String characters) {
        try {
            return dateOf(characters).getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static LocalDate dateOf(String characters) {
        return LocalDate.parse(characters.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
