package kr.ieum.voucher;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A voucher's code as a picture a camera reads. */
@ApplicationScoped
class QrCode {
    private static final int MODULE = 8;

    byte[] png(String code) {
        BitMatrix bits = bits(code);
        int side = bits.getWidth() * MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) image.setRGB(x, y, bits.get(x / MODULE, y / MODULE) ? 0 : 0xffffff);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String svg(String code) {
        BitMatrix bits = bits(code);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++)
            for (int x = 0; x < bits.getWidth(); x++)
                if (bits.get(x, y))
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        return """
               <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" aria-label="%2$s">\
               <rect width="100%%" height="100%%" fill="#fff"/><path d="%3$s"/></svg>
               """.formatted(bits.getWidth(), code, path);
    }

    private static BitMatrix bits(String code) {
        try {
            return new QRCodeWriter()
                    .encode(
                            code,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
