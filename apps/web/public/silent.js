// keycloak-js opens this page in a hidden frame to learn whether somebody is signed in.
parent.postMessage(location.href, location.origin);
