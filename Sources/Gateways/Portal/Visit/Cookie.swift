import Cases
import Identity

/// The cookies of the portal. None can be read by a script, none goes with a request from another site.
enum Cookie {
    static let visitor = "assent_visitor"
    static let session = "assent_session"
    static let cases = "assent_cases"

    static func set(_ name: String, _ value: String, isSecure: Bool) -> String {
        "\(name)=\(value); Path=/portal; HttpOnly; SameSite=Strict\(isSecure ? "; Secure" : "")"
    }

    static func clear(_ name: String, isSecure: Bool) -> String {
        set(name, "", isSecure: isSecure) + "; Max-Age=0"
    }
}
