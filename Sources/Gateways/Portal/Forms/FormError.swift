/// Why a body is no form.
enum FormError: Error, Hashable, Sendable, CustomStringConvertible {
    case malformed(String)
    case tooLarge(String)

    var description: String {
        switch self {
        case .malformed(let why): "The form can not be read: \(why)."
        case .tooLarge(let what): "The form can not be taken in: \(what) is too large."
        }
    }
}
