/// Who acts, in a case or after it.
public enum Actor: Hashable, Sendable {
    case provider
    case member
    /// Staff of whoever decides; no licence needed.
    case staff
    /// A licensed clinician of whoever decides.
    case clinician
    /// Somebody outside, by name: a delegated vendor, a Medicare contractor.
    case entity(String)
    case nobody
}
