package kr.ieum.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A text column that is encrypted at rest: {@code @Convert(converter = Encrypted.class)} on a {@code bytea}. */
@Converter
@ApplicationScoped
public class Encrypted implements AttributeConverter<@Nullable String, byte @Nullable []> {
    private final Vault vault;

    public Encrypted(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : vault.encrypt(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(byte @Nullable [] bytes) {
        return bytes == null ? null : vault.decrypt(bytes);
    }
}
