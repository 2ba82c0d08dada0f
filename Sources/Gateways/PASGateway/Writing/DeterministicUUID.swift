import Crypto

/// A version-4-shaped UUID that follows from a text, so that one case in one version gives one answer, byte for byte.
func urnUUID(_ text: String) -> String {
    var bytes = Array(SHA256.hash(data: Array(text.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef")
    var urn = "urn:uuid:"
    for (index, byte) in bytes.enumerated() {
        if [4, 6, 8, 10].contains(index) { urn.append("-") }
        urn.append(digits[Int(byte >> 4)])
        urn.append(digits[Int(byte & 15)])
    }
    return urn
}
