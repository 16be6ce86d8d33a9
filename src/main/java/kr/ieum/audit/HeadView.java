package kr.ieum.audit;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A block's head, as one keeps it outside: whoever keeps number and hash can later have the chain verified against it.
 *
 * @param text exactly what is hashed, see {@link BlockHeader#text}
 */
@Schema(name = "AuditBlock", description = "블록의 머리. 해시와 번호를 보관해 두면 나중에 대조할 수 있습니다.")
public record HeadView(
        @Schema(examples = "31200") long number,
        @Schema(description = "앞 블록의 해시 (16진수)") String previousHash,
        @Schema(description = "감사 기록들의 머클 루트 (16진수)") String root,
        @Schema(description = "감사 기록 수", examples = "42") int size,
        String horizon,
        Instant sealedAt,
        @Schema(examples = "9f86d081884c7d65") String keyId,
        @Schema(description = "해시의 대상이 되는 문자열 그대로") String text,
        @Schema(description = "text의 SHA-256 (16진수)") String hash,

        @Schema(description = "hash의 32바이트에 대한 Ed25519 서명 (base64)")
        String signature) {

    static HeadView of(Block block) {
        BlockHeader header = block.header();
        HexFormat hex = HexFormat.of();
        return new HeadView(
                block.number(),
                hex.formatHex(header.previousHash()),
                hex.formatHex(header.root()),
                header.size(),
                header.horizon(),
                header.sealedAt(),
                header.keyId(),
                header.text(),
                hex.formatHex(block.hash()),
                Base64.getEncoder().encodeToString(block.signature()));
    }
}
