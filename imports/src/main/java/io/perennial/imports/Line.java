package io.perennial.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file, below its header; several of them where a field in quotes holds line ends.
 *
 * @param number number of its first line in the file, from 1
 * @param raw its bytes, without a column that an earlier import put in front
 * @param fields what stands in each column; empty when there is a problem
 * @param problem why it cannot be taken apart
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Line(long number, byte[] raw, List<String> fields, @Nullable Reason problem) {}
