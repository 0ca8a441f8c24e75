package dev.zhicheng.core.summary;

import java.util.Set;

/** The paths that the columns' texts have in an application. */
final class ApplicationFields {

    private static final String FIRST_CERTIFICATE = "certificates[0].";

    private ApplicationFields() {}

    /** The path of the id or of a date of the certificate at an index. */
    static String of(SummaryColumn column, int index) {
        return switch (column) {
            case CITIZEN_ID -> "applicant.citizenId";
            case ISSUED_ON -> "certificates[" + index + "].issuedOn";
            case ACQUIRED_ON -> "certificates[" + index + "].acquiredOn";
            default -> throw new IllegalArgumentException("nothing is lost in " + column);
        };
    }

    /** Whether the path of a column's text, in an application of its row alone, is among the paths. */
    static boolean isIn(Set<String> fields, SummaryColumn column) {
        return (column == SummaryColumn.CITIZEN_ID || column.isDate()) && fields.contains(of(column, 0));
    }

    /** The same path, seen from an application in which that row's certificate is another one. */
    static String moved(String field, int index) {
        return field.startsWith(FIRST_CERTIFICATE)
                ? "certificates[" + index + "]." + field.substring(FIRST_CERTIFICATE.length())
                : field;
    }
}
