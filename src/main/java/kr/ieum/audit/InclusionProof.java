package kr.ieum.audit;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proves, to somebody who trusts only the public key, that an event was sealed in a block. To verify it offline:
 *
 * <ol>
 *   <li>decode {@code canonical} from base64: that is the event, as JSON;
 *   <li>{@code h = SHA-256(0x00, canonical)}; it equals {@code leafHash};
 *   <li>go up as in RFC 9162, 2.1.3.2: {@code i = index, last = block.size - 1}; for each {@code p} in {@code path}, if
 *       {@code i} is odd or {@code i == last} then {@code h = SHA-256(0x01, p, h)} and, while {@code i} is even and not
 *       0, halve both; else {@code h = SHA-256(0x01, h, p)}; then halve both, dropping the rest. At the end {@code last}
 *       is 0 and {@code h} equals {@code block.root};
 *   <li>{@code SHA-256(block.text)} equals {@code block.hash}, and the text has that root and size in it;
 *   <li>{@code block.signature} is an Ed25519 signature of the 32 bytes of that hash by {@code publicKey}, whose
 *       SHA-256 begins with {@code block.keyId}.
 * </ol>
 *
 * @param index the event's place in the block, from 0
 */
@Schema(description = "감사 기록 한 건이 봉인되어 있다는 증명. 서버 없이 확인할 수 있습니다.")
public record InclusionProof(
        UUID event,
        @Schema(description = "봉인된 바이트 (base64, JSON)") String canonical,

        @Schema(description = "SHA-256(0x00, canonical) (16진수)")
        String leafHash,

        @Schema(examples = "12") int index,

        @Schema(description = "잎에서 루트까지의 이웃 해시, 가까운 것부터 (RFC 9162)")
        List<String> path,

        HeadView block,

        @Schema(description = "공개키 X.509 SubjectPublicKeyInfo DER (base64)")
        String publicKey) {}
