// Made by Tools/fhir_profiles.py from the packages of Da Vinci PAS 2.0.1; not to be changed by hand.

extension ProfileTables {
    /// Da Vinci PAS 2.0.1, part 1 of 2.
    static let pas201part1 = """
        open AHANUBCRevenueCodes https://www.nubc.org/revenue-code
        set AdditionalDocumentation http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp clinical admin both \
        conditional
        open AttachmentRequestCodes http://loinc.org https://codesystem.x12.org/005010/755
        set DocReason http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp withpa withclaim withorder retain-doc
        set DocReason http://terminology.hl7.org/CodeSystem/v3-NullFlavor OTH
        set PASInformationChangeMode http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes changed added
        set PASTaskCodes http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes attachment-request-code \
        attachment-request-questionnaire
        open X12278ConditionCategory https://codesystem.x12.org/005010/1136
        open X12278ConditionCode https://codesystem.x12.org/005010/1321
        open X12278DiagnosisCodes http://terminology.hl7.org/CodeSystem/icd9cm http://hl7.org/fhir/sid/icd-10-cm \
        https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software \
        http://uri.hddaccess.com/cs/apdrg http://uri.hddaccess.com/cs/aprdrg
        open X12278DiagnosisInformationType http://loinc.org
        set X12278DiagnosisType http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes admitting principal \
        patientreasonforvisit
        open X12278FollowUpActionCodes https://codesystem.x12.org/005010/889
        open X12278LocationType https://www.nubc.org/CodeSystem/TypeOfBill \
        https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set
        open X12278NutritionEnteralFormulaType http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
        open X12278NutritionOralDietType http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
        open X12278RejectReasonCodes https://codesystem.x12.org/005010/901
        open X12278RequestedServiceModifierType http://www.ama-assn.org/go/cpt \
        http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
        open X12278RequestedServiceType http://terminology.hl7.org/CodeSystem/data-absent-reason \
        https://codesystem.x12.org/005010/1365 http://www.ama-assn.org/go/cpt \
        http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets http://terminology.hl7.org/CodeSystem/icd9cm \
        http://www.cms.gov/Medicare/Coding/ICD10 http://hl7.org/fhir/sid/ndc
        open X12278ReviewDecisionReasonCode https://codesystem.x12.org/external/886
        set birthsex http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender F M
        set birthsex http://terminology.hl7.org/CodeSystem/v3-NullFlavor UNK
        set coverageInfo http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp not-covered covered conditional
        set coveragePaDetail http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp no-auth auth-needed satisfied \
        performpa conditional
        set detailed-ethnicity urn:oid:2.16.840.1.113883.6.238 2133-7 2137-8 2148-5 2155-0 2165-9 2178-2 2180-8 \
        2182-4 2184-0 2138-6 2139-4 2140-2 2141-0 2142-8 2143-6 2144-4 2145-1 2146-9 2149-3 2150-1 2151-9 2152-7 \
        2153-5 2156-8 2157-6 2158-4 2159-2 2160-0 2161-8 2162-6 2163-4 2166-7 2167-5 2168-3 2169-1 2170-9 2171-7 \
        2172-5 2173-3 2174-1 2175-8 2176-6
        set detailed-race urn:oid:2.16.840.1.113883.6.238 1000-9 1004-1 1735-0 1006-6 1008-2 1010-8 1021-5 1026-4 \
        1028-0 1030-6 1033-0 1035-5 1037-1 1039-7 1041-3 1044-7 1053-8 1068-6 1076-9 1078-5 1080-1 1082-7 1086-8 \
        1088-4 1100-7 1102-3 1106-4 1108-0 1112-2 1114-8 1123-9 1150-2 1153-6 1155-1 1162-7 1165-0 1167-6 1169-2 \
        1171-8 1173-4 1175-9 1178-3 1180-9 1182-5 1184-1 1186-6 1189-0 1191-6 1193-2 1207-0 1209-6 1211-2 1214-6 \
        1222-9 1233-6 1250-0 1252-6 1254-2 1256-7 1258-3 1260-9 1262-5 1264-1 1267-4 1269-0 1271-6 1275-7 1277-3 \
        1279-9 1281-5 1285-6 1297-1 1299-7 1301-1 1303-7 1305-2 1309-4 1312-8 1317-7 1319-3 1321-9 1323-5 1325-0 \
        1331-8 1340-9 1342-5 1344-1 1348-2 1350-8 1352-4 1354-0 1356-5 1358-1 1363-1 1365-6 1368-0 1370-6 1372-2 \
        1374-8 1376-3 1378-9 1380-5 1382-1 1387-0 1389-6 1391-2 1403-5 1405-0 1407-6 1409-2 1411-8 1416-7 1439-9 \
        1441-5 1445-6 1448-0 1450-6 1453-0 1456-3 1460-5 1462-1 1464-7 1474-6 1478-7 1487-8 1489-4 1518-0 1541-2 \
        1543-8 1545-3 1547-9 1549-5 1551-1 1556-0 1558-6 1560-2 1562-8 1564-4 1566-9 1573-5 1576-8 1578-4 1582-6 \
        1584-2 1586-7 1602-2 1607-1 1609-7 1643-6 1645-1 1647-7 1649-3 1651-9 1653-5 1659-2 1661-8 1663-4 1665-9 \
        1667-5 1670-9 1675-8 1677-4 1679-0 1683-2 1685-7 1687-3 1692-3 1694-9 1696-4 1700-4 1702-0 1704-6 1707-9 \
        1709-5 1711-1 1715-2 1717-8 1722-8 1724-4 1732-7 1011-6 1012-4 1013-2 1014-0 1015-7 1016-5 1017-3 1018-1 \
        1019-9 1022-3 1023-1 1024-9 1031-4 1042-1 1045-4 1046-2 1047-0 1048-8 1049-6 1050-4 1051-2 1054-6 1055-3 \
        1056-1 1057-9 1058-7 1059-5 1060-3 1061-1 1062-9 1063-7 1064-5 1065-2 1066-0 1069-4 1070-2 1071-0 1072-8 \
        1073-6 1074-4 1083-5 1084-3 1089-2 1090-0 1091-8 1092-6 1093-4 1094-2 1095-9 1096-7 1097-5 1098-3 1103-1 \
        1104-9 1109-8 1110-6 1115-5 1116-3 1117-1 1118-9 1119-7 1120-5 1121-3 1124-7 1125-4 1126-2 1127-0 1128-8 \
        1129-6 1130-4 1131-2 1132-0 1133-8 1134-6 1135-3 1136-1 1137-9 1138-7 1139-5 1140-3 1141-1 1142-9 1143-7 \
        1144-5 1145-2 1146-0 1147-8 1148-6 1151-0 1156-9 1157-7 1158-5 1159-3 1160-1 1163-5 1176-7 1187-4 1194-0 \
        1195-7 1196-5 1197-3 1198-1 1199-9 1200-5 1201-3 1202-1 1203-9 1204-7 1205-4 1212-0 1215-3 1216-1 1217-9 \
        1218-7 1219-5 1220-3 1223-7 1224-5 1225-2 1226-0 1227-8 1228-6 1229-4 1230-2 1231-0 1234-4 1235-1 1236-9 \
        1237-7 1238-5 1239-3 1240-1 1241-9 1242-7 1243-5 1244-3 1245-0 1246-8 1247-6 1248-4 1265-8 1272-4 1273-2 \
        1282-3 1283-1 1286-4 1287-2 1288-0 1289-8 1290-6 1291-4 1292-2 1293-0 1294-8 1295-5 1306-0 1307-8 1310-2 \
        1313-6 1314-4 1315-1 1326-8 1327-6 1328-4 1329-2 1332-6 1333-4 1334-2 1335-9 1336-7 1337-5 1338-3 1345-8 \
        1346-6 1359-9 1360-7 1361-5 1366-4 1383-9 1384-7 1385-4 1392-0 1393-8 1394-6 1395-3 1396-1 1397-9 1398-7 \
        1399-5 1400-1 1401-9 1412-6 1413-4 1414-2 1417-5 1418-3 1419-1 1420-9 1421-7 1422-5 1423-3 1424-1 1425-8 \
        1426-6 1427-4 1428-2 1429-0 1430-8 1431-6 1432-4 1433-2 1434-0 1435-7 1436-5 1437-3 1442-3 1443-1 1446-4 \
        1451-4 1454-8 1457-1 1458-9 1465-4 1466-2 1467-0 1468-8 1469-6 1470-4 1471-2 1472-0 1475-3 1476-1 1479-5 \
        1480-3 1481-1 1482-9 1483-7 1484-5 1485-2 1490-2 1491-0 1492-8 1493-6 1494-4 1495-1 1496-9 1497-7 1498-5 \
        1499-3 1500-8 1501-6 1502-4 1503-2 1504-0 1505-7 1506-5 1507-3 1508-1 1509-9 1510-7 1511-5 1512-3 1513-1 \
        1514-9 1515-6 1516-4 1519-8 1520-6 1521-4 1522-2 1523-0 1524-8 1525-5 1526-3 1527-1 1528-9 1529-7 1530-5 \
        1531-3 1532-1 1533-9 1534-7 1535-4 1536-2 1537-0 1538-8 1539-6 1552-9 1553-7 1554-5 1567-7 1568-5 1569-3 \
        1570-1 1571-9 1574-3 1579-2 1580-0 1587-5 1588-3 1589-1 1590-9 1591-7 1592-5 1593-3 1594-1 1595-8 1596-6 \
        1597-4 1598-2 1599-0 1600-6 1603-0 1604-8 1605-5 1610-5 1611-3 1612-1 1613-9 1614-7 1615-4 1616-2 1617-0 \
        1618-8 1619-6 1620-4 1621-2 1622-0 1623-8 1624-6 1625-3 1626-1 1627-9 1628-7 1629-5 1630-3 1631-1 1632-9 \
        1633-7 1634-5 1635-2 1636-0 1637-8 1638-6 1639-4 1640-2 1641-0 1654-3 1655-0 1656-8 1657-6 1668-3 1671-7 \
        1672-5 1673-3 1680-8 1681-6 1688-1 1689-9 1690-7 1697-2 1698-0 1705-3 1712-9 1713-7 1718-6 1719-4 1720-2 \
        1725-1 1726-9 1727-7 1728-5 1729-3 1730-1 1731-9 1733-5 1737-6 1840-8 1966-1 1739-2 1811-9 1740-0 1741-8 \
        1742-6 1743-4 1744-2 1745-9 1746-7 1747-5 1748-3 1749-1 1750-9 1751-7 1752-5 1753-3 1754-1 1755-8 1756-6 \
        1757-4 1758-2 1759-0 1760-8 1761-6 1762-4 1763-2 1764-0 1765-7 1766-5 1767-3 1768-1 1769-9 1770-7 1771-5 \
        1772-3 1773-1 1774-9 1775-6 1776-4 1777-2 1778-0 1779-8 1780-6 1781-4 1782-2 1783-0 1784-8 1785-5 1786-3 \
        1787-1 1788-9 1789-7 1790-5 1791-3 1792-1 1793-9 1794-7 1795-4 1796-2 1797-0 1798-8 1799-6 1800-2 1801-0 \
        1802-8 1803-6 1804-4 1805-1 1806-9 1807-7 1808-5 1809-3 1813-5 1837-4 1814-3 1815-0 1816-8 1817-6 1818-4 \
        1819-2 1820-0 1821-8 1822-6 1823-4 1824-2 1825-9 1826-7 1827-5 1828-3 1829-1 1830-9 1831-7 1832-5 1833-3 \
        1834-1 1835-8 1838-2 1842-4 1844-0 1891-1 1896-0 1845-7 1846-5 1847-3 1848-1 1849-9 1850-7 1851-5 1852-3 \
        1853-1 1854-9 1855-6 1856-4 1857-2 1858-0 1859-8 1860-6 1861-4 1862-2 1863-0 1864-8 1865-5 1866-3 1867-1 \
        1868-9 1869-7 1870-5 1871-3 1872-1 1873-9 1874-7 1875-4 1876-2 1877-0 1878-8 1879-6 1880-4 1881-2 1882-0 \
        1883-8 1884-6 1885-3 1886-1 1887-9 1888-7 1889-5 1892-9 1893-7 1894-5 1897-8 1898-6 1899-4 1900-0 1901-8 \
        1902-6 1903-4 1904-2 1905-9 1906-7 1907-5 1908-3 1909-1 1910-9 1911-7 1912-5 1913-3 1914-1 1915-8 1916-6 \
        1917-4 1918-2 1919-0 1920-8 1921-6 1922-4 1923-2 1924-0 1925-7 1926-5 1927-3 1928-1 1929-9 1930-7 1931-5 \
        1932-3 1933-1 1934-9 1935-6 1936-4 1937-2 1938-0 1939-8 1940-6 1941-4 1942-2 1943-0 1944-8 1945-5 1946-3 \
        1947-1 1948-9 1949-7 1950-5 1951-3 1952-1 1953-9 1954-7 1955-4 1956-2 1957-0 1958-8 1959-6 1960-4 1961-2 \
        1962-0 1963-8 1964-6 1968-7 1972-9 1984-4 1990-1 1992-7 2002-4 2004-0 2006-5 1969-5 1970-3 1973-7 1974-5 \
        1975-2 1976-0 1977-8 1978-6 1979-4 1980-2 1981-0 1982-8 1985-1 1986-9 1987-7 1988-5 1993-5 1994-3 1995-0 \
        1996-8 1997-6 1998-4 1999-2 2000-8 2007-3 2008-1 2009-9 2010-7 2011-5 2012-3 2013-1 2014-9 2015-6 2016-4 \
        2017-2 2018-0 2019-8 2020-6 2021-4 2022-2 2023-0 2024-8 2025-5 2026-3 2029-7 2030-5 2031-3 2032-1 2033-9 \
        2034-7 2035-4 2036-2 2037-0 2038-8 2039-6 2040-4 2041-2 2042-0 2043-8 2044-6 2045-3 2046-1 2047-9 2048-7 \
        2049-5 2050-3 2051-1 2052-9 2056-0 2058-6 2060-2 2067-7 2068-5 2069-3 2070-1 2071-9 2072-7 2073-5 2074-3 \
        2075-0 2061-0 2062-8 2063-6 2064-4 2065-1 2066-9 2078-4 2085-9 2100-6 2500-7 2079-2 2080-0 2081-8 2082-6 \
        2083-4 2086-7 2087-5 2088-3 2089-1 2090-9 2091-7 2092-5 2093-3 2094-1 2095-8 2096-6 2097-4 2098-2 2101-4 \
        2102-2 2103-0 2104-8 2108-9 2118-8 2129-5 2109-7 2110-5 2111-3 2112-1 2113-9 2114-7 2115-4 2116-2 2119-6 \
        2120-4 2121-2 2122-0 2123-8 2124-6 2125-3 2126-1 2127-9 2131-1
        set informationNeeded http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp performer location timeframe \
        contract-window
        set informationNeeded http://terminology.hl7.org/CodeSystem/v3-NullFlavor OTH
        set omb-ethnicity-category urn:oid:2.16.840.1.113883.6.238 2135-2 2186-5
        set omb-race-category urn:oid:2.16.840.1.113883.6.238 1002-5 2028-9 2054-5 2076-8 2106-3
        set omb-race-category http://terminology.hl7.org/CodeSystem/v3-NullFlavor UNK ASKU
        set us-core-usps-state https://www.usps.com/ AK AL AR AS AZ CA CO CT DC DE FL FM GA GU HI IA ID IL IN KS KY \
        LA MA MD ME MH MI MN MO MP MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR PW RI SC SD TN TX UT VA VI VT WA WI \
        WV WY
        open x12-1069 https://codesystem.x12.org/005010/1069
        open x12-127 https://codesystem.x12.org/005010/127
        open x12-1314 https://codesystem.x12.org/005010/1314 https://www.nubc.org/CodeSystem/PointOfOrigin
        open x12-1315 https://codesystem.x12.org/005010/1315 \
        https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit
        open x12-1322 https://codesystem.x12.org/005010/1322
        open x12-1337 https://codesystem.x12.org/005010/1337
        open x12-1338 https://codesystem.x12.org/005010/1338
        open x12-1345 https://codesystem.x12.org/005010/1345
        open x12-1352 https://codesystem.x12.org/005010/1352 https://www.nubc.org/CodeSystem/PatDischargeStatus
        open x12-1362 https://codesystem.x12.org/005010/1362
        open x12-1365 https://codesystem.x12.org/005010/1365
        open x12-1525 https://codesystem.x12.org/005010/1525
        open x12-306 https://codesystem.x12.org/005010/306
        open x12-584 https://codesystem.x12.org/005010/584
        open x12-678 https://codesystem.x12.org/005010/678
        open x12-679 https://codesystem.x12.org/005010/679
        open x12-755 https://codesystem.x12.org/005010/755
        open x12-923 https://codesystem.x12.org/005010/923
        open x12-98 https://codesystem.x12.org/005010/98
        rule AttachmentNeeded $this.code.coding.where(code='attachment-request-code').count() > 0 implies \
        $this.input.type.coding.where(code='attachments-needed').count() > 0
        rule FullDateRule $this.toString().length() = 10
        rule QuestionnaireNeeded $this.code.coding.where(code='attachment-request-questionnaire').count() > 0 \
        implies $this.input.type.coding.where(code='questionnaires-needed').count() > 0
        rule crd-ci-q1 extension.where(url='questionnaire' or url='response').exists() implies (extension.where(url \
        = 'doc-needed').exists() and extension.where(url = 'doc-needed').all(value != 'no-doc'))
        rule crd-ci-q2 extension.where(url = 'covered' and value != 'not-covered') implies extension.where(url = \
        'pa-needed').exists()
        rule crd-ci-q3 extension.where(url = 'info-needed').exists() implies extension.where((url = 'covered' or url \
        = 'pa-needed' or url = 'doc-needed') and value = 'conditional').count() >= 1
        rule crd-ci-q4 extension.where(url = 'pa-needed' and value = 'satisfied') and extension.where(url = \
        'doc-purpose').exists() implies extension.where(url = 'doc-purpose').all(value != 'PA')
        rule crd-ci-q5 extension.where(url = 'pa-needed' and value = 'satisfied').exists() = extension.where(url = \
        'satisfied-pa-id').exists()
        rule us-core-8 (family.exists() or given.exists()) xor \
        extension.where(url='http://hl7.org/fhir/StructureDefinition/data-absent-reason').exists()
        profile crd:ext-coverage-information Extension - !crd-ci-q1 !crd-ci-q2 !crd-ci-q3 !crd-ci-q4 !crd-ci-q5
          extension 4..*
            :coverage /url=coverage 1..1
              extension 0..0
              url ="coverage"
              value[x] 1..1 Reference(Coverage)
            :covered /url=covered 1..1
              extension 0..0
              url ="covered"
              value[x] 1..1 code @coverageInfo
            :pa-needed /url=pa-needed 0..1
              extension 0..0
              url ="pa-needed"
              value[x] 1..1 code @coveragePaDetail
            :doc-needed /url=doc-needed 0..1
              extension 0..0
              url ="doc-needed"
              value[x] 1..1 code @AdditionalDocumentation
            :doc-purpose /url=doc-purpose 0..*
              extension 0..0
              url ="doc-purpose"
              value[x] 1..1 code @DocReason
            :info-needed /url=info-needed 0..*
              extension 0..0
              url ="info-needed"
              value[x] 1..1 code @informationNeeded
            :billingCode /url=billingCode 0..*
              extension 0..0
              url ="billingCode"
              value[x] 1..1 Coding
            :reason /url=reason 0..*
              extension 0..0
              url ="reason"
              value[x] 1..1 CodeableConcept
            :detail /url=detail 0..*
              extension 2..*
                :code /url=code 1..1
                  extension 0..0
                  url ="code"
                  value[x] CodeableConcept
                :value /url=value 1..1
                  extension 0..0
                  url ="value"
                  value[x] boolean|string|Period|Quantity<fhir:SimpleQuantity>
                :qualification /url=qualification 0..1
                  extension 0..0
                  url ="qualification"
                  value[x] string
              url ="detail"
              value[x] 0..0
            :dependency /url=dependency 0..*
              extension 0..0
              url ="dependency"
              value[x] \
        Reference(Appointment,CommunicationRequest,DeviceRequest,MedicationRequest,NutritionOrder,ServiceRequest)
            :questionnaire /url=questionnaire 0..*
              extension 0..0
              url ="questionnaire"
              value[x] canonical(Questionnaire)
            :response /url=response 0..*
              extension 0..0
              url ="response"
              value[x] Reference(QuestionnaireResponse)
            :date /url=date 1..1
              extension 0..0
              url ="date"
              value[x] 1..1 date
            :coverage-assertion-id /url=coverage-assertion-id 1..1
              extension 0..0
              url ="coverage-assertion-id"
              value[x] string
            :satisfied-pa-id /url=satisfied-pa-id 0..1
              extension 0..0
              url ="satisfied-pa-id"
              value[x] string
            :contact /url=contact 0..*
              extension 0..0
              url ="contact"
              value[x] ContactPoint
          url ="http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information"
          value[x] 0..0
        profile pas:extension-administrationReferenceNumber Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-administrationReferenceNumber"
          value[x] string
        profile pas:extension-authorizationNumber Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-authorizationNumber"
          value[x] string
        profile pas:extension-careTeamClaimScope Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-careTeamClaimScope"
          value[x] boolean
        profile pas:extension-certificationType Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-certificationType"
          value[x] CodeableConcept ?x12-1322
        profile pas:extension-communicatedDiagnosis Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-communicatedDiagnosis"
          value[x] CodeableConcept ?X12278DiagnosisCodes
        profile pas:extension-conditionCode Extension -
          extension 3..*
            :category /url=category 1..1
              extension 0..0
              url ="category"
              value[x] CodeableConcept ?X12278ConditionCategory
            :indicator /url=indicator 1..1
              extension 0..0
              url ="indicator"
              value[x] boolean
            :code /url=code 1..*
              extension 0..0
              url ="code"
              value[x] CodeableConcept ?X12278ConditionCode
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-conditionCode"
          value[x] 0..0
        profile pas:extension-contentModifier Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-contentModifier"
          value[x] CodeableConcept ?X12278DiagnosisInformationType
        profile pas:extension-diagnosisRecordedDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-diagnosisRecordedDate"
          value[x] date !FullDateRule
        profile pas:extension-epsdtIndicator Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-epsdtIndicator"
          value[x] boolean
        profile pas:extension-errorElement Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-errorElement"
          value[x] string
        profile pas:extension-errorFollowupAction Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-errorFollowupAction"
          value[x] CodeableConcept ?X12278FollowUpActionCodes
        profile pas:extension-errorPath Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-errorPath"
          value[x] string
        profile pas:extension-homeHealthCareInformation Extension -
          extension 2..*
            :prognosis /url=prognosis 1..1
              extension 0..0
              url ="prognosis"
              value[x] CodeableConcept ?x12-923
            :date /url=date 1..1
              extension 0..0
              url ="date"
              value[x] date !FullDateRule
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-homeHealthCareInformation"
          value[x] 0..0
        profile pas:extension-identifierJurisdiction Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-identifierJurisdiction"
          value[x] CodeableConcept @us-core-usps-state
        profile pas:extension-identifierSubDepartment Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-identifierSubDepartment"
          value[x] string
        profile pas:extension-infoChanged Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-infoChanged"
          value[x] code @PASInformationChangeMode
        profile pas:extension-itemAuthorizedDetail Extension -
          extension
            :productOrServiceCode /url=productOrServiceCode 0..1
              extension 0..0
              url ="productOrServiceCode"
              value[x] CodeableConcept ?X12278RequestedServiceType
            :productOrServiceCodeEnd /url=pas:extension-productOrServiceCodeEnd 0..1 \
        Extension<pas:extension-productOrServiceCodeEnd>
            :modifier /url=modifier 0..*
              extension 0..0
              url ="modifier"
              value[x] CodeableConcept ?X12278RequestedServiceModifierType
            :unitPrice /url=unitPrice 0..1
              extension 0..0
              url ="unitPrice"
              value[x] Money
            :quantity /url=quantity 0..1
              extension 0..0
              url ="quantity"
              value[x] Quantity<fhir:SimpleQuantity>
            :epsdtIndicator /url=pas:extension-epsdtIndicator 0..1 Extension<pas:extension-epsdtIndicator>
            :nursingHomeLevelOfCare /url=pas:extension-nursingHomeLevelOfCare 0..1 \
        Extension<pas:extension-nursingHomeLevelOfCare>
            :revenue /url=revenue 0..1
              extension 0..0
              url ="revenue"
              value[x] CodeableConcept ?AHANUBCRevenueCodes
            :revenueUnitRateLimit /url=pas:extension-revenueUnitRateLimit 0..1 \
        Extension<pas:extension-revenueUnitRateLimit>
            :authorizedService /url=pas:extension-requestedService 0..1 Extension<pas:extension-requestedService>
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemAuthorizedDetail"
          value[x] 0..0
        profile pas:extension-itemAuthorizedProvider Extension -
          extension
            :provider /url=provider 0..1
              extension 0..0
              url ="provider"
              value[x] Reference(pas:profile-organization,pas:profile-practitioner)
            :providerType /url=providerType 0..1
              extension 0..0
              url ="providerType"
              value[x] CodeableConcept ?x12-98
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemAuthorizedProvider"
          value[x] 0..0
        profile pas:extension-itemCertificationEffectiveDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemCertificationEffectiveDate"
          value[x] date|Period
            :valueDate /type=date !FullDateRule
            :valuePeriod /type=Period
              start !FullDateRule
              end !FullDateRule
        profile pas:extension-itemCertificationExpirationDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemCertificationExpirationDate"
          value[x] date|Period
            :valueDate /type=date !FullDateRule
            :valuePeriod /type=Period
              start !FullDateRule
              end !FullDateRule
        profile pas:extension-itemCertificationIssueDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemCertificationIssueDate"
          value[x] date|Period
            :valueDate /type=date !FullDateRule
            :valuePeriod /type=Period
              start !FullDateRule
              end !FullDateRule
        profile pas:extension-itemPreAuthIssueDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemPreAuthIssueDate"
          value[x] date
        profile pas:extension-itemPreAuthPeriod Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemPreAuthPeriod"
          value[x] Period
        profile pas:extension-itemRequestedServiceDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemRequestedServiceDate"
          value[x] dateTime|Period
        profile pas:extension-itemTraceNumber Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber"
          value[x] Identifier<pas:profile-identifier>
        profile pas:extension-levelOfServiceCode Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-levelOfServiceCode"
          value[x] CodeableConcept ?x12-1338
        profile pas:extension-militaryStatus Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-militaryStatus"
          value[x] CodeableConcept ?x12-584
        profile pas:extension-nursingHomeLevelOfCare Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-nursingHomeLevelOfCare"
          value[x] CodeableConcept ?x12-1337
        profile pas:extension-nursingHomeResidentialStatus Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-nursingHomeResidentialStatus"
          value[x] CodeableConcept
        profile pas:extension-paLineNumber Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-paLineNumber"
          value[x] integer
        profile pas:extension-patientStatus Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-patientStatus"
          value[x] CodeableConcept ?x12-1352
        profile pas:extension-productOrServiceCodeEnd Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-productOrServiceCodeEnd"
          value[x] CodeableConcept ?X12278RequestedServiceType
        profile pas:extension-requestedService Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-requestedService"
          value[x] \
        Reference(pas:profile-devicerequest,pas:profile-medicationrequest,pas:profile-nutritionorder,pas:profile-servicerequest)
        profile pas:extension-revenueUnitRateLimit Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-revenueUnitRateLimit"
          value[x] decimal
        profile pas:extension-reviewAction Extension -
          extension
            :code /url=pas:extension-reviewActionCode 0..1 Extension<pas:extension-reviewActionCode>
            :number /url=number 0..1
              extension 0..0
              url ="number"
              value[x] string
            :reasonCode /url=reasonCode 0..*
              extension 0..0
              url ="reasonCode"
              value[x] CodeableConcept ?X12278ReviewDecisionReasonCode
            :secondSurgicalOpinionFlag /url=secondSurgicalOpinionFlag 0..1
              extension 0..0
              url ="secondSurgicalOpinionFlag"
              value[x] boolean
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction"
          value[x] 0..0
        profile pas:extension-reviewActionCode Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewActionCode"
          value[x] CodeableConcept ?x12-306
        profile pas:extension-serviceItemRequestType Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-serviceItemRequestType"
          value[x] CodeableConcept ?x12-1525
        profile pas:extension-serviceLineNumber Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-serviceLineNumber"
          value[x] positiveInt
        profile pas:extension-timingcalendarpattern Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-timingcalendarpattern"
          value[x] CodeableConcept ?x12-678
        profile pas:extension-timingdeliverypattern Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-timingdeliverypattern"
          value[x] CodeableConcept ?x12-679
        profile pas:modifierextension-infoCancelled Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/modifierextension-infoCancelled"
          value[x] boolean
        profile pas:profile-beneficiary Patient -
          extension
            :race /url=us:us-core-race 0..1 Extension<us:us-core-race>
            :ethnicity /url=us:us-core-ethnicity 0..1 Extension<us:us-core-ethnicity>
            :birthsex /url=us:us-core-birthsex 0..1 Extension<us:us-core-birthsex>
          identifier 1..*
            system 1..1
            value 1..1
          name 1..* !us-core-8
          telecom
            system 1..1
            value 1..1
          gender 1..1
          birthDate !FullDateRule
        profile pas:profile-claim Claim pas:profile-claim-base
          extension
            :encounter /url=http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter 0..1
              extension 0..0
              url ="http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter"
              value[x] 1..1 Reference(pas:profile-encounter)
          identifier 1..1
          supportingInfo
            :AdditionalInformation /category 0..*
              category \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"additionalInformation"}]}
              timing[x] 0..0
              value[x] 1..1 Reference
            :MessageText /category 0..*
              category \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"freeFormMessage"}]}
              timing[x] 0..0
              value[x] 1..1 string
          diagnosis
            extension
              :recordedDate /url=pas:extension-diagnosisRecordedDate 0..1 Extension<pas:extension-diagnosisRecordedDate>
          item
            extension
              :epsdtIndicator /url=pas:extension-epsdtIndicator 0..1 Extension<pas:extension-epsdtIndicator>
              :nursingHomeResidentialStatus /url=pas:extension-nursingHomeResidentialStatus 0..1 \
        Extension<pas:extension-nursingHomeResidentialStatus>
                value[x] ?x12-1345
              :nursingHomeLevelOfCare /url=pas:extension-nursingHomeLevelOfCare 0..1 \
        Extension<pas:extension-nursingHomeLevelOfCare>
              :revenueUnitRateLimit /url=pas:extension-revenueUnitRateLimit 0..1 \
        Extension<pas:extension-revenueUnitRateLimit>
              :requestedService /url=pas:extension-requestedService 0..1 Extension<pas:extension-requestedService>
            category 1..1
        """
}
