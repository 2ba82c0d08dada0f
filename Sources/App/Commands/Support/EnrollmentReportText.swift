import X12Gateway

/// What came of an 834, for people.
enum EnrollmentReportText {
    static func text(_ report: EnrollmentReport, isCheck: Bool) -> String {
        report.sets.map { set in
            guard set.isTaken else {
                return "set \(set.controlNumber): refused, nothing of it is stored"
            }
            return "set \(set.controlNumber): \(set.added) added, \(set.changed) changed, "
                + "\(set.ended) ended, \(set.unchanged) as they were"
                + (isCheck ? " (checked only, nothing is stored)" : "")
        }.joined(separator: "\n")
    }
}
