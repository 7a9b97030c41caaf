package io.perennial.standalone;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Makes pictures small: those of screens have few colours, and what is between is near to one. */
final class FewColours {

  private static final int MOST = 256;
  private static final int BITS = 8;

  private FewColours() {}

  /** The same picture with the colours that it has most of. */
  static byte[] of(byte[] png) throws IOException {
    BufferedImage all = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels = all.getRGB(0, 0, all.getWidth(), all.getHeight(), null, 0, all.getWidth());
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> kept =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, Integer> places = new HashMap<>();
    counts.keySet().forEach(colour -> places.put(colour, nearest(colour, kept)));
    BufferedImage few =
        new BufferedImage(
            all.getWidth(),
            all.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(
                BITS,
                kept.size(),
                kept.stream().mapToInt(Integer::intValue).toArray(),
                0,
                false,
                -1,
                DataBuffer.TYPE_BYTE));
    int[] indexed = IntStream.of(pixels).map(places::get).toArray();
    few.getRaster().setPixels(0, 0, all.getWidth(), all.getHeight(), indexed);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ImageIO.write(few, "png", written);
    return written.toByteArray();
  }

  private static int nearest(int colour, List<Integer> kept) {
    return IntStream.range(0, kept.size())
        .boxed()
        .min(Comparator.comparingInt(place -> distance(colour, kept.get(place))))
        .orElseThrow();
  }

  private static int distance(int one, int other) {
    Color left = new Color(one);
    Color right = new Color(other);
    int red = left.getRed() - right.getRed();
    int green = left.getGreen() - right.getGreen();
    int blue = left.getBlue() - right.getBlue();
    return red * red + green * green + blue * blue;
  }
}
