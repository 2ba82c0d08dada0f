import Foundation
import NIOSSL

/// TLS by the server itself: certificate chain and private key in PEM files, TLS 1.2 at least.
///
/// PAS 2.2.1 takes its security from HRex, which takes TLS 1.2 from BCP 195 (RFC 9325): older versions are refused.
public struct ServerTLS: Sendable {
    private let chain: [NIOSSLCertificate]
    private let key: NIOSSLPrivateKey

    /// - Throws: in words, where a file can not be read or the two do not belong together.
    public init(certificateFile: String, keyFile: String) throws {
        do {
            chain = try NIOSSLCertificate.fromPEMFile(certificateFile)
        } catch {
            throw Unusable(
                description: Self.unreadable(certificateFile)
                    ?? "\(certificateFile) is no certificate in PEM")
        }
        do {
            key = try NIOSSLPrivateKey(file: keyFile, format: .pem)
        } catch {
            throw Unusable(
                description: Self.unreadable(keyFile) ?? "\(keyFile) is no private key in PEM")
        }
        guard !chain.isEmpty else {
            throw Unusable(description: "\(certificateFile) holds no certificate")
        }
        do {
            _ = try NIOSSLContext(configuration: configuration())
        } catch {
            throw Unusable(description: "\(keyFile) is not the key of \(certificateFile)")
        }
    }

    /// Why a file can not be read, in words; nil where it can.
    static func unreadable(_ file: String) -> String? {
        guard let stream = fopen(file, "r") else {
            return "\(file) can not be read: \(String(cString: strerror(errno)))"
        }
        fclose(stream)
        return nil
    }

    public struct Unusable: Error, CustomStringConvertible {
        public let description: String
    }

    /// For TLS 1.2, those with forward secrecy and authenticated encryption (RFC 9325, section 4.2). TLS 1.3 has no others.
    private static let suites: [NIOTLSCipher] = [
        .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]

    func configuration() -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuiteValues = Self.suites
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }
}
