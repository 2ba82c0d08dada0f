import Cases

extension AuthorizationRequest {
    /// What is to be heard again may be said of a service alone (PAS, item's certificationType; X12 UM02 in loop 2000F). Somebody else
    /// hears all that was refused, so the request as a whole is the appeal.
    mutating func appealsIfALineDoes() {
        guard event.certificationType != .cancel, !event.certificationType.isAppeal,
            let line = lines.first(where: { $0.certificationType.isAppeal && !$0.isCancelled })
        else { return }
        event.certificationType = line.certificationType
    }
}
