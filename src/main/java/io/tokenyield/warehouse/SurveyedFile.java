package io.tokenyield.warehouse;

import java.util.List;

/**
 * A file as a run read it.
 *
 * @param name below the warehouse folder
 * @param stamp says whether a file is still that one, without reading it
 * @param rules hash of the statements that gave the days
 * @param sha256 of its bytes
 * @param days empty for tables other than usage
 */
public record SurveyedFile(
        String name, long sizeBytes, String stamp, String rules, String sha256, List<FileDay> days) {}
