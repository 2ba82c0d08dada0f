public import Cases

extension Explanation {
    /// Whether a clinician was asked for no other reason than that what came did not settle a policy: nothing speaks against a yes
    /// but what is not there.
    public var isUnsettled: Bool {
        guard let last = checks.last, last.id == PolicyCheck().id, last.verdict == .failed else {
            return false
        }
        return last.children.first?.verdict == .unknown
    }
}
