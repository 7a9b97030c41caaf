package io.perennial.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * Whether the access log is whole.
 *
 * @param whole whether no entry is missing, added or changed between the first and the last, and
 *     what was noted stands there
 * @param head where the log ends; to be noted elsewhere, so that it can be told later whether
 *     entries were cut off at the end
 * @param brokenAt number of the first entry that does not follow from the one before it; absent
 *     when all do
 * @param asNoted whether the entry that was noted is there as it was; absent when none was named
 */
public record AccessCheck(
    boolean whole, AccessHead head, @Nullable Long brokenAt, @Nullable Boolean asNoted) {}
