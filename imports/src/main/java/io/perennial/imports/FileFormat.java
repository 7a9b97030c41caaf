package io.perennial.imports;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a file is written.
 *
 * @param separator what separates fields; absent: found in the header
 * @param encoding encoding of its characters
 */
public record FileFormat(@Nullable Character separator, Charset encoding) {}
