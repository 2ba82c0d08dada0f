public import Primitives

/// Why a batch is not begun, or not gone on with.
public enum X12BatchFailure: Error, Sendable, CustomStringConvertible {
    case tooManyBytes(max: Int)
    case tooManyInterchanges(max: Int)
    case tooManySets(max: Int)
    /// There is no interchange in it.
    case empty([Problem])
    /// The file is not what it was when it was looked through.
    case changed
    /// The store can not be used: nothing is lost, and the same may be sent again.
    case unavailable(String)

    public var description: String {
        switch self {
        case .tooManyBytes(let max): "More than \(max) bytes; at most so many are taken at once."
        case .tooManyInterchanges(let max):
            "More than \(max) interchanges; at most so many are taken at once."
        case .tooManySets(let max):
            "More than \(max) transaction sets; at most so many are taken at once."
        case .empty(let problems): problems.map(\.description).joined(separator: "\n")
        case .changed: "The file was changed while it was read."
        case .unavailable(let why): "The store can not be used now: \(why)."
        }
    }
}
