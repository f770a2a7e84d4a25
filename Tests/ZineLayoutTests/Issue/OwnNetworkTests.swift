import Testing

@testable import ZineLayout

@Suite("Addresses that have no code")
struct OwnNetworkTests {
    @Test(
        "lead nowhere outside the network that they were written in",
        arguments: [
            "http://localhost:8080/x", "https://boskos.test-pods.svc.cluster.local./acquire?a=b",
            "http://proxy/metrics",
            "http://10.0.3.7/", "http://[::1]:9090/", "http://wiki.corp", "http://192.168.1.1",
            "http://172.20.0.1:9090/graph", "https://user@db.internal/",
            "http://router.home.arpa", "http://127.0.0.1",
        ])
    func own(address: String) { #expect(!GalleyBuilder.leadsAnywhere(address)) }

    @Test(
        "are not those of everybody's",
        arguments: [
            "https://example.org/log", "http://172.32.0.1/", "http://8.8.8.8",
            "https://status.example.org:8443/a.local",
            "https://example.org/?q=http://localhost/", "mailto:ed@localhost", "tel:112", "http://[2001:db8::1]/",
            "https://internal.example.org/", "https://münchen.example/",
        ])
    func everybodys(address: String) { #expect(GalleyBuilder.leadsAnywhere(address)) }
}
